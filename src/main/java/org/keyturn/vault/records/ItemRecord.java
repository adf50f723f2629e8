package org.keyturn.vault.records;

import org.keyturn.crypto.NotAuthentic;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.CardSummary;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
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
    try {
      return open(cipher, row, cipher.open(row, OfItem.class).overview());
    } catch (NotAuthentic e) {
      throw RecordCipher.altered(row);
    }
  }

  /// The same where the first part is known: the row must be the very one that the entry is of.
  ///
  /// @throws Failed `Damaged(RECORDS)`
  @CallerCloses
  public static Item open(RecordCipher cipher, SealedRecord row, RecordIndex.Entry entry)
      throws Failed {
    return open(cipher, row, entry.content(OfItem.class).overview());
  }

  @CallerCloses
  private static Item open(RecordCipher cipher, SealedRecord row, Overview overview) throws Failed {
    try (var plain = cipher.openSecrets(row)) {
      return new Item(overview, ItemJson.readSecrets(plain.bytes()));
    } catch (NotAuthentic | MalformedContent e) {
      throw RecordCipher.altered(row);
    }
  }

  /// Puts an item at the change's revision; its secrets stay the caller's.
  public static void seal(Change change, Item item) throws Failed {
    write(change, Plain.of(item).seal(change.key(), change.revision()));
  }

  /// Puts an item that was sealed elsewhere, at the change's revision.
  public static void write(Change change, Sealed item) throws Failed {
    change.put(item.row(), new OfItem(item.overview()));
  }

  /// An item as it is to be sealed, to be closed if it is not.
  public record Plain(Overview overview, PlainPart first, PlainPart second)
      implements AutoCloseable {

    /// Its secrets stay the caller's. What the overview tells of a card's number is made anew each
    /// time, so that an item that begins to ask for the master password loses it.
    public static Plain of(Item item) {
      var details = item.overview().details().withLastDigits(CardSummary.lastDigits(item));
      var overview = item.overview().withDetails(details);
      return new Plain(
          overview,
          new PlainPart(ItemJson.writeOverview(overview)),
          new PlainPart(ItemJson.writeSecrets(item.secrets())));
    }

    /// Closes it as well. On any thread.
    public Sealed seal(RecordCipher key, long revision) {
      try (this) {
        var row = key.sealItem(overview.id(), revision, first.bytes(), second.bytes());
        return new Sealed(overview, Change.Prepared.of(row));
      }
    }

    /// About how much memory it takes.
    public long size() {
      return (long) first.bytes().length + second.bytes().length;
    }

    @Override
    public void close() {
      first.close();
      second.close();
    }
  }

  /// @param overview what is open of the item
  public record Sealed(Overview overview, Change.Prepared row) {}
}
