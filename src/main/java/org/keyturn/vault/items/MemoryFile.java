package org.keyturn.vault.items;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.files.PartFile;
import org.keyturn.files.PrivateFiles;
import org.keyturn.store.RowIds;
import org.keyturn.vault.records.RecordCipher;

/// The file `health/VAULT-ID` in this computer's data folder (mode 0600): `KTHM`, u16 version 1,
/// vault id, then the sealed bytes, whose associated data is what stands before them. Two processes
/// may write it at once: the last whole file stays. It is never the vault's own file.
public final class MemoryFile {
  private static final byte[] MAGIC = "KTHM".getBytes(StandardCharsets.US_ASCII);
  private static final short VERSION = 1;
  private static final int HEAD = 4 + 2 + 16;
  private static final String SEAL = "health";

  /// Several times what a vault of 200,000 items leaves; more is not ours.
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private final Path folder;
  private final Path file;
  private final RecordCipher key;

  /// @param data this computer's folder
  public MemoryFile(Path data, RecordCipher key) {
    this.folder = data.resolve("health");
    this.file = folder.resolve(key.vaultId().toString());
    this.key = key;
  }

  /// @return nothing of a file that is not whole, not sealed under this key, or not there
  byte[] read() {
    PartFile.sweep(folder, key.vaultId().toString(), "");
    try {
      var bytes = bytes();
      boolean ours = Arrays.equals(bytes, 0, Math.min(HEAD, bytes.length), head(), 0, HEAD);
      return ours ? open(bytes) : new byte[0];
    } catch (IOException | NotAuthentic | IllegalStateException unusable) {
      return new byte[0];
    }
  }

  private byte[] bytes() throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
      return new byte[0];
    }
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  private byte[] open(byte[] bytes) throws NotAuthentic {
    return key.key().sealer().open(SEAL, head(), Arrays.copyOfRange(bytes, HEAD, bytes.length));
  }

  private byte[] head() {
    return ByteBuffer.allocate(HEAD)
        .put(MAGIC)
        .putShort(VERSION)
        .put(RowIds.bytes(key.vaultId()))
        .array();
  }

  void write(byte[] plain) {
    try {
      var sealed = key.key().sealer().seal(SEAL, head(), plain);
      if (sealed.length > MOST_BYTES - HEAD) {
        return;
      }
      PrivateFiles.closedFolder(folder);
      PrivateFiles.replace(
          PartFile.beside(file, key.vaultId().toString()),
          file,
          ByteBuffer.allocate(HEAD + sealed.length).put(head()).put(sealed).array());
    } catch (IOException | IllegalStateException notWritten) {
      // The disk is full, or the session has locked: the next check judges all items again.
    }
  }

  /// Nothing that is sealed under a key is to outlive it.
  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // It opens under the old key alone, and the next check writes over it.
    }
  }
}
