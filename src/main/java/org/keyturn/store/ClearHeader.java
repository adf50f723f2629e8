package org.keyturn.store;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.KeyId;

/// What stands in the clear. Canonical bytes, big-endian: magic `KTHD`, u16 format version, vault
/// id (16), u8 KDF (1 = Argon2id version 0x13, 2 = the same with a key file), u32 memory in KiB,
/// u32 iterations, u32 parallelism, salt (32), u64 wrap revision, key id (16), u32 generation,
/// wrapped key (60). Everything before the wrapped key is the wrap's associated data.
///
/// @param formatVersion 3; earlier programs wrote 1, or 2 for a vault with a key file
public record ClearHeader(
    UUID vaultId, int formatVersion, Kdf kdf, long wrapRevision, Key key, byte[] wrappedKey) {

  /// The newest format that this program knows, and the only one that it writes.
  public static final int FORMAT = 3;

  private static final int PLAIN_FORMAT = 1;
  private static final int KEY_FILE_FORMAT = 2;

  public static final int SALT_BYTES = 32;
  private static final byte[] MAGIC = "KTHD".getBytes(StandardCharsets.US_ASCII);
  private static final int WRAPPED_BYTES = 60;
  private static final byte ARGON2ID = 1;
  private static final byte ARGON2ID_WITH_KEY_FILE = 2;

  /// @param keyFile whether a key file is needed besides the master password
  public record Kdf(KdfParameters parameters, byte[] salt, boolean keyFile) {}

  public record Key(KeyId id, int generation) {}

  /// Whether the vault keeps the line of its states.
  public boolean keepsLine() {
    return formatVersion == FORMAT;
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(associatedData().length + WRAPPED_BYTES)
        .put(associatedData())
        .put(wrappedKey)
        .array();
  }

  public byte[] associatedData() {
    var parameters = kdf.parameters();
    return ByteBuffer.allocate(4 + 2 + 16 + 1 + 12 + SALT_BYTES + 8 + 16 + 4)
        .put(MAGIC)
        .putShort((short) formatVersion)
        .put(RowIds.bytes(vaultId))
        .put(kdf.keyFile() ? ARGON2ID_WITH_KEY_FILE : ARGON2ID)
        .putInt(parameters.memoryKiB())
        .putInt(parameters.iterations())
        .putInt(parameters.parallelism())
        .put(kdf.salt())
        .putLong(wrapRevision)
        .put(key.id().bytes())
        .putInt(key.generation())
        .array();
  }

  public byte[] hash() {
    return sha256(bytes());
  }

  public ClearHeader withWrap(byte[] wrapped) {
    return new ClearHeader(vaultId, formatVersion, kdf, wrapRevision, key, wrapped);
  }

  /// @return the same in the present format, which needs a new wrap
  public ClearHeader inPresentFormat() {
    return new ClearHeader(vaultId, FORMAT, kdf, wrapRevision + 1, key, new byte[WRAPPED_BYTES]);
  }

  /// @return the version that the bytes claim, 0 if they are no header at all
  static int claimedVersion(byte[] bytes) {
    if (bytes.length < 6 || !MessageDigest.isEqual(MAGIC, Arrays.copyOf(bytes, 4))) {
      return 0;
    }
    return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(4));
  }

  public static Optional<ClearHeader> parse(byte[] bytes) {
    int version = claimedVersion(bytes);
    if (version < PLAIN_FORMAT || version > FORMAT) {
      return Optional.empty();
    }
    try {
      var in = ByteBuffer.wrap(bytes);
      in.position(6);
      var vaultId = RowIds.of(take(in, 16));
      byte derivation = in.get();
      boolean keyFile = derivation == ARGON2ID_WITH_KEY_FILE;
      if (!(keyFile
          ? version >= KEY_FILE_FORMAT
          : derivation == ARGON2ID && version != KEY_FILE_FORMAT)) {
        return Optional.empty();
      }
      var parameters = new KdfParameters(in.getInt(), in.getInt(), in.getInt());
      var kdf = new Kdf(parameters, take(in, SALT_BYTES), keyFile);
      long wrapRevision = in.getLong();
      var key = new Key(KeyId.of(take(in, 16)), in.getInt());
      var wrapped = take(in, WRAPPED_BYTES);
      return in.hasRemaining()
          ? Optional.empty()
          : Optional.of(new ClearHeader(vaultId, version, kdf, wrapRevision, key, wrapped));
    } catch (BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  private static byte[] take(ByteBuffer in, int length) {
    var bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
