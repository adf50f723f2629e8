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
import org.keyturn.store.VaultFile;
import org.keyturn.vault.records.Content.OfFolder;

/// A vault's file and key, with its records and nothing above them: no master password opens it.
public final class RecordsFixture implements AutoCloseable {
  public static final UUID VAULT = new UUID(1, 2);
  public static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);

  /// An empty vault, made once: what costs is that it is synced.
  private static final VaultKey KEY = VaultKey.generate();

  private static byte[] empty = new byte[0];

  public final VaultKey key = KEY.copy();
  public final RecordCipher cipher = new RecordCipher(VAULT, key);
  public final VaultFile file;

  /// @param path where an empty vault is made
  public RecordsFixture(Path path) throws Exception {
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

  public static ClearHeader header(UUID vault, long wrap, VaultKey key, int generation) {
    var kdf = new ClearHeader.Kdf(new KdfParameters(8_192, 1, 1), new byte[32], false);
    var now = new ClearHeader.Key(key.keyId(), generation);
    return new ClearHeader(vault, ClearHeader.FORMAT, kdf, wrap, now, new byte[60]);
  }

  @FunctionalInterface
  public interface Work {
    void on(Change change) throws Failed;
  }

  /// One whole change of the file's present state.
  ///
  /// @return what is known after it
  public RecordIndex change(Work work) throws Failed {
    var known = read();
    file.edit(transaction -> {
      var change = Change.begin(transaction, cipher, known);
      work.on(change);
      change.finish();
    });
    return read();
  }

  /// Writes rows behind the manifest's back.
  public void forge(VaultFile.Action work) throws Failed {
    file.edit(work);
  }

  public RecordIndex read() throws Failed {
    return file.read(transaction ->
        RecordIndexReader.read(transaction, cipher, HeaderInForce.of(transaction, cipher)));
  }

  public static UUID id(int number) {
    return new UUID((long) number << 56, number);
  }

  public static OfFolder folder(int number) {
    return new OfFolder(new Folder(id(number), "folder " + number, Extras.NONE));
  }

  /// @param name of a note without a text
  public static Item note(String name) {
    return Item.create(ItemType.SECURE_NOTE, name, NOW);
  }

  @Override
  public void close() {
    file.close();
    key.close();
  }
}
