package org.keyturn.vault.records;

import java.util.Objects;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.model.json.HistoryJson;
import org.keyturn.model.json.ItemJson;
import org.keyturn.model.json.MalformedContent;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;

/// The second parts of rows: whether they open, and say something. Asked from any thread.
public final class SecondParts {
  private SecondParts() {}

  /// Whether it opens, where there is to be one.
  static boolean open(RecordCipher key, SealedRecord row) {
    if (row.second().length == 0 && row.kind() instanceof OpaqueKind) {
      return true;
    }
    try (var _ = has(row) ? opened(key, row) : NOTHING) {
      return true;
    } catch (NotAuthentic e) {
      return false;
    }
  }

  private static final PlainPart NOTHING = new PlainPart(new byte[0]);

  /// Attachments keep something in the clear there.
  private static boolean has(SealedRecord row) {
    return row.kind() == RecordKind.ITEM
        || row.kind() == RecordKind.VERSIONS
        || row.kind() instanceof OpaqueKind;
  }

  /// @return what the second part of an item, its versions or an opaque record says, once it has
  ///   been read; the caller closes it
  /// @throws NotAuthentic also where it opens and makes no sense
  public static PlainPart opened(RecordCipher key, SealedRecord row) throws NotAuthentic {
    var plain = key.openSecrets(row);
    boolean sound = false;
    try {
      requireSense(row, plain);
      sound = true;
      return plain;
    } catch (MalformedContent e) {
      throw new NotAuthentic();
    } finally {
      if (!sound) {
        plain.close();
      }
    }
  }

  private static void requireSense(SealedRecord row, PlainPart plain) {
    switch (row.kind()) {
      case RecordKind.ITEM -> item(plain);
      case RecordKind.VERSIONS -> versions(plain);
      case OpaqueKind _ -> {
        // What a later program wrote opens, whatever it means.
      }
      case RecordKind kind -> throw new IllegalArgumentException(kind.word());
    }
  }

  private static void item(PlainPart plain) {
    // That they can be read is all that is asked.
    try (var secrets = ItemJson.readSecrets(plain.bytes())) {
      Objects.requireNonNull(secrets);
    }
  }

  private static void versions(PlainPart plain) {
    try (var versions = HistoryJson.read(plain.bytes())) {
      Objects.requireNonNull(versions);
    }
  }
}
