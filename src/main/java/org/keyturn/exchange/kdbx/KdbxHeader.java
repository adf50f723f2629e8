package org.keyturn.exchange.kdbx;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.keyturn.crypto.foreign.ContentCipher;
import org.keyturn.exchange.keepass.xml.KeepassIds;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// What stands in the clear at the beginning of a file.
///
/// @param bytes all of it, as it stands in the file
/// @param fields the values of the fields by their numbers
record KdbxHeader(
    byte[] bytes,
    int major,
    ContentCipher cipher,
    boolean compressed,
    KdbxKdf derivation,
    Map<Integer, byte[]> fields) {
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  /// Whether a file that begins like this is of this format; what follows may still be broken.
  static boolean begins(byte[] head) {
    if (head.length < 8 || LittleEndian.of(head).getInt() != Kdbx.SIGNATURE_1) {
      return false;
    }
    int second = LittleEndian.of(head).getInt(4);
    return second == Kdbx.SIGNATURE_2 || second == Kdbx.SIGNATURE_2_EARLY;
  }

  /// @throws Failed `NotRecognised`, `TooNew`, `BeyondBounds`, `Damaged`
  static KdbxHeader read(InputStream in) throws Failed, IOException {
    var head = in.readNBytes(8);
    if (!begins(head)) {
      throw Kdbx.notRecognised();
    }
    var raw = new ByteArrayOutputStream();
    raw.writeBytes(head);
    try {
      int version = LittleEndian.readInt(in);
      raw.writeBytes(LittleEndian.ofInt(version));
      int major = version >>> 16;
      if (major > Kdbx.MAJOR) {
        throw new Failed(
            new Failure.TooNew(Failure.TooNew.Kind.KEEPASS_DATABASE, major, Kdbx.MAJOR));
      }
      if (major < Kdbx.OLDEST_MAJOR) {
        throw Kdbx.notRecognised();
      }
      var fields = fields(in, major, raw);
      return of(raw.toByteArray(), major, fields);
    } catch (EOFException e) {
      throw Kdbx.damaged();
    }
  }

  private static Map<Integer, byte[]> fields(InputStream in, int major, ByteArrayOutputStream raw)
      throws Failed, IOException {
    var fields = new HashMap<Integer, byte[]>();
    while (true) {
      int id = LittleEndian.readByte(in);
      var size = LittleEndian.read(in, major < 4 ? Short.BYTES : Integer.BYTES);
      long length =
          major < 4
              ? Short.toUnsignedInt(LittleEndian.of(size).getShort())
              : Integer.toUnsignedLong(LittleEndian.of(size).getInt());
      if (raw.size() + length > MOST_BYTES) {
        throw new Failed(new Failure.BeyondBounds("headerSize", length, 0, MOST_BYTES));
      }
      var value = LittleEndian.read(in, (int) length);
      raw.write(id);
      raw.writeBytes(size);
      raw.writeBytes(value);
      if (id == Kdbx.END) {
        return fields;
      }
      fields.put(id, value);
    }
  }

  private static KdbxHeader of(byte[] raw, int major, Map<Integer, byte[]> fields) throws Failed {
    var id = KeepassIds.of(field(fields, Kdbx.CIPHER, 16)).orElseThrow(Kdbx::damaged);
    var cipher = Kdbx.cipher(id).orElseThrow(Kdbx::unknownCipher);
    field(fields, Kdbx.IV, cipher.ivLength());
    field(fields, Kdbx.MASTER_SEED, 32);
    int compression = LittleEndian.of(field(fields, Kdbx.COMPRESSION, Integer.BYTES)).getInt();
    if (compression < 0 || compression > 1) {
      throw Kdbx.damaged();
    }
    var derivation =
        major < 4
            ? KdbxKdf.aes(
                field(fields, Kdbx.TRANSFORM_SEED, 32),
                LittleEndian.of(field(fields, Kdbx.TRANSFORM_ROUNDS, Long.BYTES)).getLong())
            : KdbxKdf.of(VariantMap.read(fields.getOrDefault(Kdbx.KDF, new byte[0])));
    if (major < 4) {
      field(fields, Kdbx.START_BYTES, 32);
      field(fields, Kdbx.MASK, Integer.BYTES);
    }
    return new KdbxHeader(raw, major, cipher, compression == 1, derivation, Map.copyOf(fields));
  }

  private static byte[] field(Map<Integer, byte[]> fields, int id, int length) throws Failed {
    var value = fields.get(id);
    if (value == null || value.length != length) {
      throw Kdbx.damaged();
    }
    return value;
  }

  /// @return the field's value, of no bytes where it is missing
  byte[] field(int id) {
    return fields.getOrDefault(id, new byte[0]);
  }
}
