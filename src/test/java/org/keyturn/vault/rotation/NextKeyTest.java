package org.keyturn.vault.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.keyturn.vault.rotation.NextKeyFixture.NOW;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.DraftKeys;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Scope;
import org.keyturn.store.RecordKind;
import org.keyturn.store.Transaction;
import org.keyturn.vault.records.Content;
import org.keyturn.vault.records.Content.OfAftermath;
import org.keyturn.vault.records.Content.OfDraftKey;
import org.keyturn.vault.records.Content.OfExport;
import org.keyturn.vault.records.Content.OfRetiredKey;
import org.keyturn.vault.records.RecordsFixture;

/// What changes with the key: what is remembered of the old one, and what ends with it.
class NextKeyTest {
  private static final Instant BEGAN = Instant.parse("2026-01-02T03:04:05Z");

  private final NextKeyFixture fixture;
  private final RecordsFixture vault;

  NextKeyTest(@TempDir Path folder) throws Exception {
    fixture = new NextKeyFixture(folder);
    vault = fixture.vault;
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static OfExport export(ExportIdentity.Kind kind, UUID id, boolean pending) {
    var identity = new ExportIdentity(kind, id, RecordsFixture.VAULT, "0b".repeat(16), 1);
    return new OfExport(identity, Path.of("p"), BEGAN, "pc", pending, new Scope.Whole());
  }

  @Test
  void theOldKeyIsRememberedWithItsTime() throws Exception {
    vault.change(change ->
        change.put(
            VaultRotation.AFTERMATH_ROW, new OfAftermath(BEGAN, Content.Owed.CHECK_AFTER_START)));
    var known = fixture.rotate();
    var retired = known.of(RecordKind.RETIRED_KEY).values().iterator().next().content();
    assertEquals(new OfRetiredKey(vault.key.keyId(), 1, BEGAN, NOW), retired);
    var aftermath = known.find(RecordKind.AFTERMATH, VaultRotation.AFTERMATH_ROW).orElseThrow();
    assertEquals(new OfAftermath(NOW, Content.Owed.CHECK), aftermath.content());
  }

  /// Drafts of a generation open for thirty days after its end.
  @Test
  void draftKeysEndAndAreDroppedAfterThirtyDays() throws Exception {
    var day = Duration.ofDays(30);
    var ends =
        List.of(List.<Instant>of(), List.of(NOW.minus(day)), List.of(NOW.minus(day).plusMillis(1)));
    try (var pair = DraftKeys.generate();
        var secret = pair.privateKey()) {
      vault.change(change -> {
        for (int i = 0; i < ends.size(); i++) {
          var content = new OfDraftKey(10 + i, pair.publicKey(), secret, ends.get(i));
          change.put(RecordsFixture.id(i), content);
        }
      });
    }
    var known = fixture.rotate();
    var left = new ArrayList<String>();
    for (var entry : known.of(RecordKind.DRAFT_KEY).values()) {
      var key = (OfDraftKey) entry.content();
      left.add(key.generation() + " " + key.ended());
    }
    known.closeKeys();
    assertEquals(
        List.of("10 [" + NOW + "]", "12 " + ends.get(2), "2 []"), left.stream().sorted().toList());
  }

  /// Those that were ticked and that only the old key opens wait to be made again.
  @Test
  void exportsThatAreToBeMadeAgainArePending() throws Exception {
    var kinds = ExportIdentity.Kind.values();
    vault.change(change -> {
      for (int i = 0; i < 4; i++) {
        change.put(RecordsFixture.id(i), export(kinds[i % 2], RecordsFixture.id(i), false));
      }
      change.put(RecordsFixture.id(4), export(kinds[0], RecordsFixture.id(4), true));
    });
    var known = fixture.rotate(RecordsFixture.id(0), RecordsFixture.id(1));
    var pending = new ArrayList<Boolean>();
    for (int i = 0; i < 5; i++) {
      var entry = known.find(RecordKind.EXPORT, RecordsFixture.id(i)).orElseThrow();
      pending.add(((OfExport) entry.content()).pending());
    }
    assertEquals(List.of(true, false, false, false, true), pending);
  }

  @Test
  void announcedSessionsAreForgotten() throws Exception {
    vault.forge(t -> t.putPresence(new Transaction.Presence(RecordsFixture.id(9), new byte[9])));
    fixture.rotate();
    assertEquals(List.of(), vault.file.read(Transaction::presences));
  }
}
