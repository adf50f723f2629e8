package org.keyturn.vault.rotation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.files.CallObserver;
import org.keyturn.files.Outputs;
import org.keyturn.files.Unfinished;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.vault.records.RecordsFixture;

/// The file of records that do not open, as docs/vault-format.md lays it out.
class SetAsideFileTest {
  private static final UUID ONE = RecordsFixture.id(1);

  private final Path target;
  private final Outputs outputs;
  private final RecordsFixture vault;

  SetAsideFileTest(@TempDir Path folder) throws Exception {
    target = folder.resolve("aside");
    outputs = new Outputs(new Unfinished(folder.resolve("data"), "-journal"), CallObserver.NONE);
    vault = new RecordsFixture(folder.resolve("v.keyturn"));
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private List<String> write(DamagedRecord... damaged) throws Exception {
    vault.file.read(t -> {
      new SetAside(t, outputs).write(target, List.of(damaged));
      return 0;
    });
    return Files.readAllLines(target);
  }

  private static String base64(int... bytes) {
    var all = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      all[i] = (byte) bytes[i];
    }
    return Base64.getEncoder().encodeToString(all);
  }

  private void put(RecordKind kind) throws Failed {
    vault.forge(t ->
        t.records()
            .put(
                new SealedRecord(
                    kind, ONE, 7, vault.key.keyId(), new byte[] {1, 2}, new byte[] {3})));
  }

  @Test
  void ofEachRecordEverythingIsKept() throws Exception {
    put(RecordKind.ITEM);
    assertEquals(
        List.of(
            "keyturn-set-aside\t1",
            "item\t%s\taltered\t7\t%s\t%s\t%s"
                .formatted(ONE, vault.key.keyId().hex(), base64(1, 2), base64(3))),
        write(new DamagedRecord(RecordKind.ITEM, ONE, DamageReason.ALTERED)));
  }

  @Test
  void ofAMissingRecordOnlyItsNameIsLeft() throws Exception {
    assertEquals(
        List.of("keyturn-set-aside\t1", "opaque-64\t" + ONE + "\tmissing"),
        write(new DamagedRecord(new OpaqueKind(64), ONE, DamageReason.MISSING)));
  }

  /// Also where its own record is gone, up to the first that is missing.
  @Test
  void theChunksOfAnAttachmentFollowIt() throws Exception {
    vault.forge(t -> {
      t.records().putChunk(ONE, 0, new byte[] {4});
      t.records().putChunk(ONE, 1, new byte[] {5, 6});
      t.records().putChunk(ONE, 3, new byte[] {7});
    });
    assertEquals(
        List.of(
            "keyturn-set-aside\t1",
            "attachment\t" + ONE + "\tmissing",
            "chunk\t0\t" + base64(4),
            "chunk\t1\t" + base64(5, 6)),
        write(new DamagedRecord(RecordKind.ATTACHMENT, ONE, DamageReason.MISSING)));
    assertArrayEquals(new byte[] {5, 6}, Base64.getDecoder().decode(base64(5, 6)));
  }

  @Test
  void aFileThatIsThereStays() throws Exception {
    Files.writeString(target, "kept");
    var failed =
        assertThrows(
            Failed.class,
            () -> write(new DamagedRecord(RecordKind.ITEM, ONE, DamageReason.MISSING)));
    assertEquals(new Failure.Refused(Failure.Rule.TARGET_EXISTS), failed.failure());
    assertEquals("kept", Files.readString(target));
  }
}
