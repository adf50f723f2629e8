package org.keyturn.vault.records;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.VaultKey;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.records.Content.OfFolder;

/// A vault's file and key, with its records and nothing above them: no master password opens it.
final class RecordsFixture implements AutoCloseable {
  static final UUID VAULT = new UUID(1, 2);
  static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);

  /// An empty vault, made once: what costs is that it is synced.
  private static final VaultKey KEY = VaultKey.generate();

  private static byte[] empty = new byte[0];

  final VaultKey key = KEY.copy();
  final RecordCipher cipher = new RecordCipher(VAULT, key);
  final VaultFile file;

  /// @param path where an empty vault is made
  RecordsFixture(Path path) throws Exception {
    Files.write(path, empty(path));
    file = VaultFile.open(path, CallObserver.NONE);
  }

  private static synchronized byte[] empty(Path path) throws Exception {
    if (empty.length == 0) {
      var cipher = new RecordCipher(VAULT, KEY);
      var header = header(VAULT, 1, KEY, 1);
      try (var file = VaultFile.create(path, CallObserver.NONE)) {
        file.write(transaction -> {
          transaction.writeHeaders(header);
          Change.fresh(transaction, transaction.records(), cipher, 1, header, Optional.empty())
              .finish();
          return 0;
        });
      }
      empty = Files.readAllBytes(path);
    }
    return empty;
  }

  ClearHeader header(long wrap) {
    return header(VAULT, wrap, key, 1);
  }

  static ClearHeader header(UUID vault, long wrap, VaultKey key, int generation) {
    var kdf = new ClearHeader.Kdf(new KdfParameters(8_192, 1, 1), new byte[32], false);
    var now = new ClearHeader.Key(key.keyId(), generation);
    return new ClearHeader(vault, ClearHeader.FORMAT, kdf, wrap, now, new byte[60]);
  }

  @FunctionalInterface
  interface Work {
    void on(Change change) throws Failed;
  }

  /// One whole change of the file's present state.
  ///
  /// @return what is known after it
  RecordIndex change(Work work) throws Failed {
    var known = read();
    file.write(transaction -> {
      var change = Change.begin(transaction, cipher, known);
      work.on(change);
      change.finish();
      return 0;
    });
    return read();
  }

  /// Writes rows behind the manifest's back.
  void forge(Forging work) throws Failed {
    file.write(transaction -> {
      work.on(transaction);
      return 0;
    });
  }

  @FunctionalInterface
  interface Forging {
    void on(Transaction transaction) throws Failed;
  }

  RecordIndex read() throws Failed {
    return file.read(transaction ->
        RecordIndexReader.read(transaction, cipher, HeaderInForce.of(transaction, cipher)));
  }

  static UUID id(int number) {
    return new UUID((long) number << 56, number);
  }

  static OfFolder folder(int number) {
    return new OfFolder(new Folder(id(number), "folder " + number, Extras.NONE));
  }

  /// @param name of a note without a text
  static Item note(String name) {
    return Item.create(ItemType.SECURE_NOTE, name, NOW);
  }

  @Override
  public void close() {
    file.close();
    key.close();
  }
}
