package org.keyturn.exchange.keepass1;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Damage;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.SourceIn;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keepass.DatabaseImport;
import org.keyturn.exchange.keepass.PlainKeyFile;
import org.keyturn.exchange.keepass.xml.KeepassDatabase;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Reads a database of KeePass 1: a header in the clear, then everything else in one piece under a
/// key of the password, a key file or both. The file is decrypted twice, so that nothing of its
/// content is believed before all of it has the hash that the header tells.
final class Keepass1Import {
  private static final int BLOCK = 16;
  private static final int PART = 64 * 1024;
  private static final Optional<SecretBytes> NONE = Optional.empty();

  private final ByteSource source;
  private final KdbHeader header;
  private final Watch watch;

  private Keepass1Import(ByteSource source, KdbHeader header, Watch watch) {
    this.source = source;
    this.header = header;
    this.watch = watch;
  }

  /// Nothing is poured before the whole file has been authenticated and read.
  ///
  /// @throws Failed `WrongFilePassword` if password or key file are wrong, `BeyondBounds` before
  ///   any work, `TooNew`, `NotRecognised(DATABASE_CIPHER)`, `Damaged`, `Cancelled`, or what the
  ///   sink throws
  /// @throws IOException if a file cannot be read
  static void pour(ByteSource source, ImportRun run) throws Failed, IOException {
    var header = header(source);
    var keyFile = run.keys().keyFile();
    var secret = keyFile.isPresent() ? Optional.of(secret(keyFile.get())) : NONE;
    var composites = KdbKeys.composites(run.keys().password(), secret);
    KeepassDatabase database;
    try {
      var given = secret.isPresent() ? Failure.Given.KEY_FILE : Failure.Given.NO_KEY_FILE;
      database = new Keepass1Import(source, header, run.watch()).open(composites, given);
    } finally {
      composites.forEach(SecretBytes::close);
      secret.ifPresent(SecretBytes::close);
    }
    try {
      DatabaseImport.pour(database, run.sink(), run.now(), run.watch());
    } finally {
      database.wipe();
    }
  }

  /// The XML of KeePass 2 is any file here.
  private static SecretBytes secret(ByteSource keyFile) throws Failed, IOException {
    return PlainKeyFile.read(keyFile, _ -> Optional.empty());
  }

  static KdbHeader header(ByteSource source) throws Failed, IOException {
    try (var in = source.open()) {
      return KdbHeader.read(in);
    }
  }

  private KeepassDatabase open(List<SecretBytes> composites, Failure.Given given)
      throws Failed, IOException {
    requireBlocks();
    for (var composite : composites) {
      try (var key = KdbKeys.derive(header, composite, watch)) {
        if (opens(key)) {
          return content(key);
        }
      }
    }
    throw new Failed(new Failure.WrongFilePassword(given));
  }

  /// A file that was cut off says so before any work, unless that happened between two blocks.
  private void requireBlocks() throws Failed, IOException {
    try (var channel = source.channel()) {
      long sealed = channel.size() - KdbHeader.LENGTH;
      if (sealed < BLOCK || sealed % BLOCK != 0) {
        throw Damage.upTo(channel.size(), KdbHeader.damaged());
      }
    }
  }

  private boolean opens(SecretBytes key) throws Failed, IOException {
    var digest = Sha256.newDigest();
    var part = new byte[PART];
    try (var in = new SourceIn(source.open())) {
      in.skipNBytes(KdbHeader.LENGTH);
      try (var plain = header.cipher().decrypting(in, key, header.iv())) {
        for (int got = plain.read(part); got >= 0; got = plain.read(part)) {
          digest.update(part, 0, got);
          watch.check();
        }
      } catch (IOException e) {
        // A wrong key seldom leaves a padding at the end.
        in.rethrow();
        return false;
      }
    } finally {
      Arrays.fill(part, (byte) 0);
    }
    return MessageDigest.isEqual(digest.digest(), header.contentHash());
  }

  /// Whoever changes the file in between is not believed either.
  private KeepassDatabase content(SecretBytes key) throws Failed, IOException {
    var digest = Sha256.newDigest();
    try (var in = new SourceIn(source.open())) {
      in.skipNBytes(KdbHeader.LENGTH);
      var plain = new DigestInputStream(header.cipher().decrypting(in, key, header.iv()), digest);
      try (plain) {
        var database = new KdbContent(plain, watch).read(header);
        plain.transferTo(OutputStream.nullOutputStream());
        if (!MessageDigest.isEqual(digest.digest(), header.contentHash())) {
          database.wipe();
          throw KdbHeader.damaged();
        }
        return database;
      } catch (IOException e) {
        in.rethrow();
        throw Damage.upTo(in.count(), KdbHeader.damaged());
      } catch (Failed e) {
        throw Damage.upTo(in.count(), e);
      }
    }
  }
}
