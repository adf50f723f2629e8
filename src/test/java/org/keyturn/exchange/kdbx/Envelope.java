package org.keyturn.exchange.kdbx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.GZIPOutputStream;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;
import org.keyturn.crypto.foreign.ContentCipher;
import org.keyturn.crypto.foreign.MaskStream;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keepass.xml.KeepassIds;

/// Seals any content as a file whose key derivation costs next to nothing, so that what is inside
/// can be broken on purpose.
final class Envelope {
  static final byte[] MASK_KEY = new byte[32];
  private static final byte[] SEED = new byte[32];

  private Envelope() {}

  /// @param content inner header and document
  static byte[] version4(byte[] content) throws Exception {
    var kdf =
        new VariantMap()
            .with("$UUID", KeepassIds.bytes(KdbxKdf.AES))
            .with("S", SEED)
            .withLong("R", 1);
    var raw = start(4);
    BiConsumer<Integer, byte[]> field =
        (id, value) -> {
          raw.write(id);
          raw.writeBytes(LittleEndian.ofInt(value.length));
          raw.writeBytes(value);
        };
    common(field);
    field.accept(Kdbx.KDF, kdf.write());
    field.accept(Kdbx.END, new byte[0]);
    var header = KdbxHeader.read(new ByteArrayInputStream(raw.toByteArray()));
    try (var keys = keys(header, Samples.PASSWORD)) {
      raw.writeBytes(Sha256.of(header.bytes()));
      raw.writeBytes(keys.headerMac(header.bytes()));
      try (var out =
          new GZIPOutputStream(
              header
                  .cipher()
                  .encrypting(new MacBlocksOut(raw, keys), keys.cipher(), header.field(Kdbx.IV)))) {
        out.write(content);
      }
    }
    return raw.toByteArray();
  }

  /// @param content the document, masked with [#MASK_KEY] and Salsa20
  static byte[] version3(byte[] content) throws Exception {
    var raw = start(3);
    BiConsumer<Integer, byte[]> field =
        (id, value) -> {
          raw.write(id);
          raw.write(value.length);
          raw.write(value.length >> 8);
          raw.writeBytes(value);
        };
    common(field);
    field.accept(Kdbx.TRANSFORM_SEED, SEED);
    field.accept(Kdbx.TRANSFORM_ROUNDS, LittleEndian.ofLong(1));
    field.accept(Kdbx.MASK_KEY, MASK_KEY);
    field.accept(Kdbx.START_BYTES, SEED);
    field.accept(Kdbx.MASK, LittleEndian.ofInt(Kdbx.MASK_SALSA20));
    field.accept(Kdbx.END, new byte[0]);
    var header = KdbxHeader.read(new ByteArrayInputStream(raw.toByteArray()));
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    try (var keys = keys(header, Samples.PASSWORD);
        var out = header.cipher().encrypting(raw, keys.cipher(), header.field(Kdbx.IV))) {
      out.write(SEED);
      out.write(LittleEndian.ofInt(0));
      out.write(Sha256.of(packed.toByteArray()));
      out.write(LittleEndian.ofInt(packed.size()));
      packed.writeTo(out);
      out.write(LittleEndian.ofInt(1));
      out.write(new byte[32]);
      out.write(LittleEndian.ofInt(0));
    }
    return raw.toByteArray();
  }

  /// @return an inner header without files, and the document behind it
  static byte[] content4(byte[] document) {
    var out = new ByteArrayOutputStream();
    out.write(Kdbx.INNER_MASK);
    out.writeBytes(LittleEndian.ofInt(Integer.BYTES));
    out.writeBytes(LittleEndian.ofInt(Kdbx.MASK_SALSA20));
    out.write(Kdbx.INNER_MASK_KEY);
    out.writeBytes(LittleEndian.ofInt(MASK_KEY.length));
    out.writeBytes(MASK_KEY);
    out.write(Kdbx.INNER_BINARY);
    out.writeBytes(LittleEndian.ofInt(3));
    out.writeBytes(new byte[] {1, 'h', 'i'});
    out.write(Kdbx.END);
    out.writeBytes(LittleEndian.ofInt(0));
    out.writeBytes(document);
    return out.toByteArray();
  }

  static MaskStream mask() {
    try (var key = SecretBytes.copyOf(MASK_KEY)) {
      return MaskStream.salsa20(key);
    }
  }

  private static ByteArrayOutputStream start(int major) {
    var raw = new ByteArrayOutputStream();
    raw.writeBytes(LittleEndian.ofInt(Kdbx.SIGNATURE_1));
    raw.writeBytes(LittleEndian.ofInt(Kdbx.SIGNATURE_2));
    raw.writeBytes(LittleEndian.ofInt(major << 16));
    return raw;
  }

  private static void common(BiConsumer<Integer, byte[]> field) {
    field.accept(Kdbx.CIPHER, KeepassIds.bytes(Kdbx.id(ContentCipher.AES_256)));
    field.accept(Kdbx.COMPRESSION, LittleEndian.ofInt(1));
    field.accept(Kdbx.MASTER_SEED, SEED);
    field.accept(Kdbx.IV, new byte[16]);
  }

  private static BodyKeys keys(KdbxHeader header, String password) throws Exception {
    try (var typed = Password.of(password.toCharArray())) {
      List<SecretBytes> composites = CompositeKey.of(Optional.of(typed), Optional.empty());
      try (var composite = composites.getFirst();
          var transformed = header.derivation().derive(composite, Watch.none())) {
        return new BodyKeys(header.field(Kdbx.MASTER_SEED), transformed);
      }
    }
  }
}
