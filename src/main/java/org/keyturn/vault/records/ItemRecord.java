package org.keyturn.vault.records;

import org.keyturn.crypto.NotAuthentic;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.json.ItemJson;
import org.keyturn.model.json.MalformedContent;
import org.keyturn.store.SealedRecord;
import org.keyturn.vault.records.Content.OfItem;

/// An item as a record: its overview in the first part, its secrets in the second.
public final class ItemRecord {
  private ItemRecord() {}

  /// @throws Failed `Damaged(RECORDS)`
  @CallerCloses
  public static Item open(RecordCipher cipher, SealedRecord row) throws Failed {
    try (var plain = cipher.openSecrets(row)) {
      var overview = cipher.open(row, OfItem.class).overview();
      return new Item(overview, ItemJson.readSecrets(plain.bytes()));
    } catch (NotAuthentic | MalformedContent e) {
      throw RecordCipher.altered(row);
    }
  }

  /// Puts an item at the change's revision; its secrets stay the caller's.
  public static void seal(Change change, Item item) throws Failed {
    try (var secrets = new PlainPart(ItemJson.writeSecrets(item.secrets()))) {
      var overview = ItemJson.writeOverview(item.overview());
      var row = change.key().sealItem(item.id(), change.revision(), overview, secrets.bytes());
      change.put(row, new OfItem(item.overview()));
    }
  }
}
