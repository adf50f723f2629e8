package org.keyturn.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.KeyId;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;

/// Vault files without a key: the store carries bytes and cannot tell sealed ones from any others.
final class StoreFixture {
  static final UUID VAULT = new UUID(1, 2);

  private static final int LEAF_OF_INDEX = 0x0A;

  private StoreFixture() {}

  static byte[] filled(int length, int value) {
    var bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  static KeyId key(int value) {
    return KeyId.of(filled(16, value));
  }

  /// @param wrap the revision of its wrap
  static ClearHeader header(long wrap) {
    var kdf =
        new ClearHeader.Kdf(
            new KdfParameters(65_536, 3, 1), filled(ClearHeader.SALT_BYTES, 7), false);
    return new ClearHeader(
        VAULT, ClearHeader.FORMAT, kdf, wrap, new ClearHeader.Key(key(1), 1), filled(60, 9));
  }

  static SealedRecord item(int id, int content) {
    return new SealedRecord(
        RecordKind.ITEM, new UUID(0, id), 1, key(1), filled(100, content), filled(50, content));
  }

  /// @return an open vault with a header and nothing else
  static VaultFile create(Path file) throws Failed {
    return create(file, CallObserver.NONE);
  }

  static VaultFile create(Path file, CallObserver observer) throws Failed {
    var made = VaultFile.create(file, observer);
    write(made, transaction -> transaction.writeHeaders(header(1)));
    return made;
  }

  @FunctionalInterface
  interface Writing {
    void to(Transaction transaction) throws Failed;
  }

  static void write(VaultFile file, Writing work) throws Failed {
    file.write(transaction -> {
      work.to(transaction);
      return 0;
    });
  }

  /// Changes an id where it stands in the index of the records alone, behind SQLite's back.
  static void misindex(Path vault, int id) throws IOException {
    var bytes = Files.readAllBytes(vault);
    var searched = RowIds.bytes(new UUID(0, id));
    for (int page = RawHeader.PAGE; page < bytes.length; page += RawHeader.PAGE) {
      for (int at = page; bytes[page] == LEAF_OF_INDEX && at <= page + RawHeader.PAGE - 16; at++) {
        if (Arrays.equals(bytes, at, at + 16, searched, 0, 16)) {
          bytes[at]++;
          Files.write(vault, bytes);
          return;
        }
      }
    }
    throw new AssertionError("it stands nowhere");
  }
}
