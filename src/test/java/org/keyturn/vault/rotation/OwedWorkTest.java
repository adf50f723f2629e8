package org.keyturn.vault.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.records.Content.OfAftermath;
import org.keyturn.vault.records.Content.Owed;
import org.keyturn.vault.records.RecordsFixture;

/// What the next unlock owes stands in a record, and for whoever cannot read it in the file.
class OwedWorkTest {
  private final RecordsFixture vault;

  OwedWorkTest(@TempDir Path folder) throws Exception {
    vault = new RecordsFixture(folder.resolve("v.keyturn"));
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private boolean turning() throws Failed {
    return vault.file.read(transaction -> transaction.turning());
  }

  private void owe(Owed owed) throws Failed {
    var known = vault.read();
    vault.change(change -> VaultRotation.owe(change, known, owed));
  }

  @Test
  void itIsWrittenDownInBothAndStruckOut() throws Exception {
    vault.change(change ->
        change.put(VaultRotation.AFTERMATH_ROW, new OfAftermath(RecordsFixture.NOW, Owed.NOTHING)));
    for (var owed : Owed.values()) {
      owe(owed);
      var entry = vault.read().find(RecordKind.AFTERMATH, VaultRotation.AFTERMATH_ROW);
      assertEquals(new OfAftermath(RecordsFixture.NOW, owed), entry.orElseThrow().content());
      assertEquals(owed != Owed.NOTHING, turning());
    }
    owe(Owed.NOTHING);
    assertEquals(false, turning());
  }

  /// A record that was damaged and set aside cannot say when the key began.
  @Test
  void withoutTheRecordTheFileSaysItAlone() throws Exception {
    owe(Owed.CHECK);
    assertTrue(turning());
    assertTrue(vault.read().of(RecordKind.AFTERMATH).isEmpty());
  }
}
