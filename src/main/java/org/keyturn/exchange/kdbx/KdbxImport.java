package org.keyturn.exchange.kdbx;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.SourceIn;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keepass.DatabaseImport;
import org.keyturn.exchange.keepass.xml.KeepassDatabase;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Pours a KDBX database into a sink.
final class KdbxImport {

  private KdbxImport() {}

  /// Nothing is poured before the whole file has been authenticated and read.
  ///
  /// @param password used as typed, still the caller's to close; none and an empty one are the same
  /// @param keyFile of any kind that KeePass knows
  /// @param now for dates that are missing
  /// @throws Failed `WrongFilePassword` if password or key file are wrong, `BeyondBounds` before
  ///   any work, `NotEnoughMemory`, `TooNew`, `Damaged` of the file or of the key file,
  ///   `Cancelled`, or what the sink throws
  /// @throws IOException if a file cannot be read
  public static void pour(
      ByteSource source,
      Optional<Password> password,
      Optional<ByteSource> keyFile,
      ContentsSink sink,
      Instant now,
      Watch watch)
      throws Failed, IOException {
    var secret = keyFile.isPresent() ? Optional.of(KeepassKeyFile.read(keyFile.get())) : NONE;
    var composites = CompositeKey.of(password, secret);
    KeepassDatabase database;
    try (var in = new SourceIn(source.open())) {
      var given = secret.isPresent() ? Failure.Given.KEY_FILE : Failure.Given.NO_KEY_FILE;
      database = new KdbxReader(in, given, watch).read(composites);
    } finally {
      composites.forEach(SecretBytes::close);
      secret.ifPresent(SecretBytes::close);
    }
    try {
      DatabaseImport.pour(database, sink, now, watch);
    } finally {
      database.wipe();
    }
  }

  private static final Optional<SecretBytes> NONE = Optional.empty();
}
