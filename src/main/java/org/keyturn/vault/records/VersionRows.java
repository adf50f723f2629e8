package org.keyturn.vault.records;

import org.keyturn.crypto.NotAuthentic;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Failed;
import org.keyturn.model.ItemVersion;
import org.keyturn.model.OpenedList;
import org.keyturn.model.json.HistoryJson;
import org.keyturn.model.json.MalformedContent;
import org.keyturn.store.SealedRecord;

/// Sealed rows of earlier versions, read.
public final class VersionRows {
  private VersionRows() {}

  @CallerCloses
  public static OpenedList<ItemVersion> open(RecordCipher key, SealedRecord row) throws Failed {
    try (var plain = key.openSecrets(row)) {
      return HistoryJson.read(plain.bytes());
    } catch (NotAuthentic | MalformedContent e) {
      throw RecordCipher.altered(row);
    }
  }
}
