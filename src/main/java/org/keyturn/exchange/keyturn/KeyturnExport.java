package org.keyturn.exchange.keyturn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.OpeningStream;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.Randomness;
import org.keyturn.crypto.SealingStream;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Contents;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Keyturn's own export files: a clear header that says where the file comes from and which key it
/// needs, and one sealed body with everything, also trash, history and attachments. Works in
/// constant memory; stateless, for any thread.
///
/// Whatever reading pours into a sink counts only once it has returned: until then the end may
/// still be missing.
public final class KeyturnExport {

  private KeyturnExport() {}

  /// Writes a vault-restricted export.
  ///
  /// @param identity its kind must be `RESTRICTED`
  /// @param bodyKey at least 32 bytes, still the caller's to close
  /// @param out stays open; what stands in it after a failure is recognised as cut off
  public static void writeRestricted(
      ExportIdentity identity,
      SecretBytes bodyKey,
      Contents contents,
      OutputStream out,
      Watch watch)
      throws Failed, IOException {
    requireKind(identity, ExportIdentity.Kind.RESTRICTED);
    var salt = Randomness.bytes(ExportHeader.SALT);
    var header = ExportHeader.write(identity, null, salt, new byte[ExportHeader.CHECK]);
    write(header, bodyKey, contents, out, watch);
  }

  /// Writes a password-protected export.
  ///
  /// @param identity its kind must be `PROTECTED`
  /// @param password still the caller's to close; its NFC form is used
  /// @throws Failed also `BeyondBounds` and `NotEnoughMemory` for the parameters
  public static void writeProtected(
      ExportIdentity identity,
      Password password,
      KdfParameters kdf,
      Contents contents,
      OutputStream out,
      Watch watch)
      throws Failed, IOException {
    requireKind(identity, ExportIdentity.Kind.PROTECTED);
    var salt = Randomness.bytes(ExportHeader.SALT);
    try (var derived = FilePasswordKey.derive(password, salt, kdf)) {
      var header = ExportHeader.write(identity, kdf, salt, derived.check());
      write(header, derived.key(), contents, out, watch);
    }
  }

  private static void write(
      byte[] header, SecretBytes key, Contents contents, OutputStream out, Watch watch)
      throws Failed, IOException {
    watch.check();
    out.write(header);
    try (var sealing = new SealingStream(out, key, header)) {
      new BodyWriter(contents, sealing, watch).write();
      sealing.finish();
    }
    out.write(Frame.END_OF_FILE);
    out.flush();
  }

  /// @return the identity in a header that is whole; empty for any other file
  public static Optional<ExportIdentity> identify(InputStream in) throws IOException {
    try {
      return Optional.of(ExportHeader.read(in).identity());
    } catch (Failed e) {
      return Optional.empty();
    }
  }

  /// Reads the header alone.
  ///
  /// @throws Failed `NotRecognised(EXPORT)`, `TooNew`, `Damaged(EXPORT_HEADER)`,
  ///   `Damaged(EXPORT_TRUNCATED)`, `BeyondBounds`
  public static ExportIdentity readIdentity(ByteSource source) throws Failed, IOException {
    try (var in = source.open()) {
      return ExportHeader.read(in).identity();
    }
  }

  /// Pours a restricted export into a sink.
  ///
  /// @param bodyKey the key for the identity in its header, still the caller's to close
  /// @throws Failed `Damaged` of header, body or end, `Cancelled`, or what the sink throws
  public static void readRestricted(
      ByteSource source, SecretBytes bodyKey, ContentsSink sink, Watch watch)
      throws Failed, IOException {
    try (var in = source.open()) {
      var header = header(in, ExportIdentity.Kind.RESTRICTED);
      readBody(in, header, bodyKey, sink, watch);
    }
  }

  /// Pours a protected export into a sink.
  ///
  /// @throws Failed also `WrongFilePassword`, which is certain, `BeyondBounds` before any work, and
  ///   `NotEnoughMemory`
  public static void readProtected(
      ByteSource source, Password password, ContentsSink sink, Watch watch)
      throws Failed, IOException {
    try (var in = source.open()) {
      var header = header(in, ExportIdentity.Kind.PROTECTED);
      watch.deriving(FilePasswordKey.pace(header.kdf()));
      try (var derived = FilePasswordKey.derive(password, header.salt(), header.kdf())) {
        if (!header.confirms(derived.check())) {
          throw new Failed(new Failure.WrongFilePassword());
        }
        readBody(in, header, derived.key(), sink, watch);
      }
    }
  }

  static void readBody(
      InputStream in, ExportHeader header, SecretBytes key, ContentsSink sink, Watch watch)
      throws Failed, IOException {
    try (var opening = new OpeningStream(new EndMarkedIn(in), key, header.bytes())) {
      new BodyReader(opening, sink, watch).read();
    }
  }

  private static ExportHeader header(InputStream in, ExportIdentity.Kind kind)
      throws Failed, IOException {
    var header = ExportHeader.read(in);
    requireKind(header.identity(), kind);
    return header;
  }

  private static void requireKind(ExportIdentity identity, ExportIdentity.Kind kind) {
    if (identity.kind() != kind) {
      throw new IllegalArgumentException("an export of another kind");
    }
  }
}
