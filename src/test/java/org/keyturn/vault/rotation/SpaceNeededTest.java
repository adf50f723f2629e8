package org.keyturn.vault.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.ExportIdentity;
import org.keyturn.vault.ExportNote;
import org.keyturn.vault.records.RecordsFixture;
import org.keyturn.vault.rotation.VaultRotation.SpaceNeeded;

/// Room for the journal, the backup, the new tables and the exports that are made again.
class SpaceNeededTest {
  @TempDir Path folder;

  private static ExportNote export(Path path, ExportIdentity.Kind kind) {
    var id = RecordsFixture.id(1);
    var identity = new ExportIdentity(kind, id, RecordsFixture.VAULT, "0b".repeat(16), 1);
    return new ExportNote(identity, path, Instant.EPOCH, "pc", false);
  }

  private Path file(String name, int bytes) throws IOException {
    return Files.write(folder.resolve(name), new byte[bytes]);
  }

  @Test
  void aVaultAloneNeedsThreeTimesItsLengthAndATenth() {
    assertEquals(3_300, SpaceNeeded.of(1_000, List.of()));
    assertEquals(0, SpaceNeeded.of(0, List.of()));
  }

  /// Only those that the old key seals are made again.
  @Test
  void exportsAreCountedIfTheyAreMadeAgain() throws Exception {
    var restricted = export(file("one", 500), ExportIdentity.Kind.RESTRICTED);
    var other = export(file("two", 200), ExportIdentity.Kind.RESTRICTED);
    var withPassword = export(file("three", 9_999), ExportIdentity.Kind.PROTECTED);
    assertEquals(
        3_300 + 550 + 220, SpaceNeeded.of(1_000, List.of(restricted, withPassword, other)));
  }

  @Test
  void oneThatIsNotThereNeedsNothing() {
    var gone = export(folder.resolve("gone"), ExportIdentity.Kind.RESTRICTED);
    assertEquals(3_300, SpaceNeeded.of(1_000, List.of(gone)));
  }
}
