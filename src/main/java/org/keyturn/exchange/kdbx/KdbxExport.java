package org.keyturn.exchange.kdbx;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.Randomness;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;
import org.keyturn.crypto.foreign.Argon2Variant;
import org.keyturn.crypto.foreign.MaskStream;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keepass.KeepassWriter;
import org.keyturn.exchange.keepass.xml.KeepassIds;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Contents;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Writes a whole vault as a KDBX 4.1 database with Argon2id, which KeePass and KeePassXC open.
final class KdbxExport {
  private static final int SEED = 32;
  private static final int MASK_KEY = 64;
  private static final int PROTECTED_IN_MEMORY = 1;
  private static final String NAME = "Keyturn";
  private static final int BUFFER = 64 * 1024;

  /// What KeePass writes there.
  private static final byte[] END_OF_HEADER = {'\r', '\n', '\r', '\n'};

  /// How the file is sealed.
  record Choices(KdbxCipher cipher, KdfParameters kdf) {}

  private KdbxExport() {}

  /// Writes with the costs that the program asks for at least.
  ///
  /// @throws Failed as of the other method
  static KeepassWriter.Written write(
      Contents contents,
      OutputStream out,
      Password password,
      KdbxCipher cipher,
      Instant now,
      Watch watch)
      throws Failed, IOException {
    return write(contents, out, password, new Choices(cipher, KdfParameters.FLOOR), now, watch);
  }

  /// Needs no more memory than one item, one block and the key derivation take. What breaks off
  /// does not look whole.
  ///
  /// @param out stays open
  /// @param password used as typed, since KeePass normalises nothing; still the caller's to close
  /// @param now for dates that nobody knows
  /// @throws Failed `Refused(FILE_PASSWORD_MISSING)` for an empty password, `BeyondBounds`,
  ///   `NotEnoughMemory`, `Cancelled`, or what the contents throw
  static KeepassWriter.Written write(
      Contents contents,
      OutputStream out,
      Password password,
      Choices choices,
      Instant now,
      Watch watch)
      throws Failed, IOException {
    if (password.isEmpty()) {
      throw new Failed(new Failure.Refused(Failure.Rule.FILE_PASSWORD_MISSING));
    }
    var header = header(choices);
    watch.check();
    var composite = CompositeKey.of(Optional.of(password), Optional.empty()).getFirst();
    try (composite;
        var transformed = header.derivation().derive(composite, watch);
        var keys = new BodyKeys(header.field(Kdbx.MASTER_SEED), transformed)) {
      out.write(header.bytes());
      out.write(Sha256.of(header.bytes()));
      out.write(keys.headerMac(header.bytes()));
      var sealed =
          header
              .cipher()
              .encrypting(new MacBlocksOut(out, keys), keys.cipher(), header.field(Kdbx.IV));
      var content = new BufferedOutputStream(new GZIPOutputStream(sealed, BUFFER), BUFFER);
      var written = content(contents, content, now, watch);
      content.close();
      return written;
    }
  }

  private static KeepassWriter.Written content(
      Contents contents, OutputStream out, Instant now, Watch watch) throws Failed, IOException {
    var mask = Randomness.bytes(MASK_KEY);
    field(out, Kdbx.INNER_MASK, LittleEndian.ofInt(Kdbx.MASK_CHACHA20));
    field(out, Kdbx.INNER_MASK_KEY, mask);
    var writer = new KeepassWriter(contents, watch);
    writer.files(file -> file(contents, out, file));
    field(out, Kdbx.END, new byte[0]);
    try (var key = SecretBytes.takeFrom(mask)) {
      return writer.document(NAME, out, MaskStream.chaCha20(key), now);
    }
  }

  private static void file(Contents contents, OutputStream out, AttachmentRef file)
      throws Failed, IOException {
    long most = Integer.MAX_VALUE - 1L;
    if (file.size() < 0 || file.size() > most) {
      throw new Failed(new Failure.BeyondBounds("attachmentSize", file.size(), 0, most));
    }
    out.write(Kdbx.INNER_BINARY);
    out.write(LittleEndian.ofInt((int) file.size() + 1));
    out.write(PROTECTED_IN_MEMORY);
    var counting = new Counting(out);
    contents.attachment(file, counting);
    if (counting.count != file.size()) {
      throw new Failed(new Failure.Damaged(Failure.Part.RECORDS));
    }
  }

  private static void field(OutputStream out, int id, byte[] value) throws IOException {
    out.write(id);
    out.write(LittleEndian.ofInt(value.length));
    out.write(value);
  }

  private static KdbxHeader header(Choices choices) throws Failed, IOException {
    var cipher = choices.cipher().cipher();
    var kdf = choices.kdf();
    var parameters =
        new VariantMap()
            .with("$UUID", KeepassIds.bytes(KdbxKdf.ARGON2ID))
            .with("S", Randomness.bytes(SEED))
            .withInt("P", kdf.parallelism())
            .withLong("M", kdf.memoryKiB() * 1024L)
            .withLong("I", kdf.iterations())
            .withInt("V", Argon2Variant.VERSION_13);
    var raw = new ByteArrayOutputStream();
    raw.writeBytes(LittleEndian.ofInt(Kdbx.SIGNATURE_1));
    raw.writeBytes(LittleEndian.ofInt(Kdbx.SIGNATURE_2));
    raw.writeBytes(LittleEndian.ofInt(Kdbx.MAJOR << 16 | Kdbx.MINOR));
    field(raw, Kdbx.CIPHER, KeepassIds.bytes(Kdbx.id(cipher)));
    field(raw, Kdbx.COMPRESSION, LittleEndian.ofInt(1));
    field(raw, Kdbx.MASTER_SEED, Randomness.bytes(SEED));
    field(raw, Kdbx.IV, Randomness.bytes(cipher.ivLength()));
    field(raw, Kdbx.KDF, parameters.write());
    field(raw, Kdbx.END, END_OF_HEADER.clone());
    // Reading it back checks the bounds that a reader will check.
    return KdbxHeader.read(new ByteArrayInputStream(raw.toByteArray()));
  }

  private static final class Counting extends OutputStream {
    private final OutputStream out;
    private long count;

    Counting(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      count += length;
    }
  }
}
