package org.keyturn.exchange.keyturn;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.KeyId;
import org.keyturn.crypto.OutOfBounds;
import org.keyturn.crypto.Sha256;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// The clear beginning of an export. All of its bytes are bound into the key of the body; the
/// checksum at its end finds accidents, so that these are not taken for a wrong password.
final class ExportHeader {
  static final int VERSION = 2;
  private static final int OLDEST = 1;
  static final int SALT = 32;
  static final int CHECK = 16;

  /// Begins with a byte that no text has, and breaks when line ends are converted.
  private static final byte[] MAGIC = {(byte) 0x89, 'K', 'T', 'X', '\r', '\n', 0x1A, '\n'};

  private static final int CHECKSUM = 32;
  private static final int FRAME = MAGIC.length + 2 * Short.BYTES;
  private static final int LENGTH =
      FRAME + 1 + 3 * 16 + 4 * Integer.BYTES + SALT + CHECK + CHECKSUM;
  private static final int MOST_LENGTH = 4096;
  private static final KdfParameters NO_KDF = new KdfParameters(0, 0, 0);

  private final byte[] bytes;
  private final ExportIdentity identity;
  private final KdfParameters kdf;
  private final byte[] salt;
  private final byte[] check;

  private ExportHeader(byte[] bytes) throws Failed {
    this.bytes = bytes;
    var in = ByteBuffer.wrap(bytes, FRAME, LENGTH - FRAME);
    var kind = kind(in.get());
    var exportId = id(in);
    var vaultId = id(in);
    var keyId = KeyId.of(taken(in, KeyId.LENGTH)).hex();
    this.identity = new ExportIdentity(kind, exportId, vaultId, keyId, in.getInt());
    this.kdf = new KdfParameters(unsigned(in), unsigned(in), unsigned(in));
    this.salt = taken(in, SALT);
    this.check = taken(in, CHECK);
  }

  /// @param kdf `null` for a restricted export
  /// @param check `CHECK` bytes that tell a right password, zeros for a restricted export
  static byte[] write(
      ExportIdentity identity, @Nullable KdfParameters kdf, byte[] salt, byte[] check) {
    var used = kdf == null ? NO_KDF : kdf;
    var out = ByteBuffer.allocate(LENGTH);
    out.put(MAGIC).putShort((short) VERSION).putShort((short) LENGTH);
    out.put(kindByte(identity.kind()));
    put(out, identity.exportId());
    put(out, identity.vaultId());
    out.put(KeyId.parse(identity.keyId()).bytes()).putInt(identity.generation());
    out.putInt(used.memoryKiB()).putInt(used.iterations()).putInt(used.parallelism());
    out.put(salt).put(check);
    return out.put(Sha256.of(Arrays.copyOf(out.array(), LENGTH - CHECKSUM))).array();
  }

  /// Reads the header and leaves `in` at the body.
  ///
  /// @throws Failed `NotRecognised(EXPORT)`, `TooNew`, `Damaged` of the header or its end,
  ///   `BeyondBounds`
  static ExportHeader read(InputStream in) throws Failed, IOException {
    if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
      throw new Failed(new Failure.NotRecognised(Failure.Thing.EXPORT));
    }
    var frame = in.readNBytes(2 * Short.BYTES);
    if (frame.length < 2 * Short.BYTES) {
      throw damaged(Failure.Part.EXPORT_TRUNCATED);
    }
    int version = Short.toUnsignedInt(ByteBuffer.wrap(frame).getShort());
    int length = Short.toUnsignedInt(ByteBuffer.wrap(frame).getShort(Short.BYTES));
    if (length < FRAME + CHECKSUM || length > MOST_LENGTH) {
      throw damaged(Failure.Part.EXPORT_HEADER);
    }
    var bytes = new byte[length];
    System.arraycopy(MAGIC, 0, bytes, 0, MAGIC.length);
    System.arraycopy(frame, 0, bytes, MAGIC.length, frame.length);
    if (in.readNBytes(bytes, FRAME, length - FRAME) < length - FRAME) {
      throw damaged(Failure.Part.EXPORT_TRUNCATED);
    }
    return checked(bytes, version);
  }

  /// The checksum comes first: a damaged number must not look like a newer version.
  private static ExportHeader checked(byte[] bytes, int version) throws Failed {
    int covered = bytes.length - CHECKSUM;
    var checksum = Arrays.copyOfRange(bytes, covered, bytes.length);
    if (!MessageDigest.isEqual(Sha256.of(Arrays.copyOf(bytes, covered)), checksum)) {
      throw damaged(Failure.Part.EXPORT_HEADER);
    }
    if (version > VERSION) {
      throw new Failed(new Failure.TooNew(version, VERSION));
    }
    if (version < OLDEST || bytes.length != LENGTH) {
      throw damaged(Failure.Part.EXPORT_HEADER);
    }
    var header = new ExportHeader(bytes);
    header.checkBounds();
    return header;
  }

  private void checkBounds() throws Failed {
    if (identity.kind() == ExportIdentity.Kind.PROTECTED) {
      try {
        kdf.checkBounds();
      } catch (OutOfBounds e) {
        throw ImportLimits.beyond(e);
      }
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }

  ExportIdentity identity() {
    return identity;
  }

  KdfParameters kdf() {
    return kdf;
  }

  byte[] salt() {
    return salt.clone();
  }

  /// @return whether these are the bytes that the right password gives
  boolean confirms(byte[] candidate) {
    return MessageDigest.isEqual(check, candidate);
  }

  private static byte kindByte(ExportIdentity.Kind kind) {
    return switch (kind) {
      case RESTRICTED -> 1;
      case PROTECTED -> 2;
    };
  }

  private static ExportIdentity.Kind kind(byte number) throws Failed {
    return switch (number) {
      case 1 -> ExportIdentity.Kind.RESTRICTED;
      case 2 -> ExportIdentity.Kind.PROTECTED;
      default -> throw damaged(Failure.Part.EXPORT_HEADER);
    };
  }

  /// A number beyond `int` becomes the largest, which lies beyond every bound as well.
  private static int unsigned(ByteBuffer in) {
    int number = in.getInt();
    return number < 0 ? Integer.MAX_VALUE : number;
  }

  private static UUID id(ByteBuffer in) {
    return new UUID(in.getLong(), in.getLong());
  }

  private static void put(ByteBuffer out, UUID id) {
    out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static byte[] taken(ByteBuffer in, int length) {
    var bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static Failed damaged(Failure.Part part) {
    return new Failed(new Failure.Damaged(part));
  }
}
