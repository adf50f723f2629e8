package org.keyturn.exchange.keepass1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.keyturn.crypto.OutOfBounds;
import org.keyturn.crypto.foreign.ContentCipher;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// The 124 bytes in the clear at the beginning of a file. Nothing vouches for them before the
/// content has its hash, so that every number is held against bounds before any work.
///
/// @param groups how many stand at the beginning of the content
/// @param entries how many stand after them
/// @param contentHash SHA-256 of what is encrypted: the only sign of a right password
record KdbHeader(
    ContentCipher cipher,
    byte[] masterSeed,
    byte[] iv,
    long groups,
    long entries,
    byte[] contentHash,
    byte[] transformSeed,
    long rounds) {
  static final int LENGTH = 124;
  static final long MOST_ROUNDS = 100_000_000;

  /// Both signatures, the second of which KeePass 2 has changed.
  private static final byte[] SIGNATURES = {
    3, (byte) 0xd9, (byte) 0xa2, (byte) 0x9a, 0x65, (byte) 0xfb, 0x4b, (byte) 0xb5
  };

  private static final int SEED = 16;
  private static final int HASH = 32;

  /// Flags that name the cipher.
  private static final int AES = 2;

  private static final int TWOFISH = 8;

  /// Of the version, without the last byte: what that counts can be read all the same.
  private static final int VERSION = 3 << 8;

  static boolean begins(byte[] head) {
    int length = SIGNATURES.length;
    return head.length >= length && Arrays.equals(head, 0, length, SIGNATURES, 0, length);
  }

  /// @throws Failed `NotRecognised`, `TooNew`, `BeyondBounds`, `Damaged`
  static KdbHeader read(InputStream in) throws Failed, IOException {
    var bytes = in.readNBytes(LENGTH);
    if (!begins(bytes)) {
      throw new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT));
    }
    if (bytes.length < LENGTH) {
      throw damaged();
    }
    var fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    fields.position(SIGNATURES.length);
    int flags = fields.getInt();
    requireVersion(fields.getInt());
    return new KdbHeader(
            cipher(flags),
            bytes(fields, SEED),
            bytes(fields, SEED),
            Integer.toUnsignedLong(fields.getInt()),
            Integer.toUnsignedLong(fields.getInt()),
            bytes(fields, HASH),
            bytes(fields, HASH),
            Integer.toUnsignedLong(fields.getInt()))
        .withinBounds();
  }

  private static void requireVersion(int version) throws Failed {
    int known = version >>> 8;
    if (Integer.compareUnsigned(known, VERSION) > 0) {
      throw new Failed(
          new Failure.TooNew(Failure.TooNew.Kind.KEEPASS_DATABASE, version >>> 16, VERSION >>> 8));
    }
    if (known < VERSION) {
      throw unknownCipher();
    }
  }

  private static ContentCipher cipher(int flags) throws Failed {
    if ((flags & AES) != 0) {
      return ContentCipher.AES_256;
    }
    if ((flags & TWOFISH) != 0) {
      return ContentCipher.TWOFISH;
    }
    throw unknownCipher();
  }

  private static byte[] bytes(ByteBuffer from, int length) {
    var bytes = new byte[length];
    from.get(bytes);
    return bytes;
  }

  private KdbHeader withinBounds() throws Failed {
    ImportLimits.FOLDERS.check(groups);
    ImportLimits.ITEMS.check(entries);
    try {
      OutOfBounds.check("rounds", rounds, 0, MOST_ROUNDS);
      return this;
    } catch (OutOfBounds e) {
      throw ImportLimits.beyond(e);
    }
  }

  static Failed damaged() {
    return new Failed(new Failure.Damaged(Failure.Part.IMPORT_FILE));
  }

  private static Failed unknownCipher() {
    return new Failed(new Failure.NotRecognised(Failure.Thing.DATABASE_CIPHER));
  }
}
