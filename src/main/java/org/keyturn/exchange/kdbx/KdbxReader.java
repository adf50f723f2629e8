package org.keyturn.exchange.kdbx;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;
import org.keyturn.exchange.format.Damage;
import org.keyturn.exchange.format.SourceIn;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keepass.xml.DocumentReader;
import org.keyturn.exchange.keepass.xml.KeepassDatabase;
import org.keyturn.exchange.xml.XmlBudget;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Opens one file and reads the document in it. Used once.
final class KdbxReader {
  private static final int HASH = 32;
  private static final int START = 32;
  private static final int BLOCK = 16;
  private static final int BUFFER = 16 * 1024;

  private final SourceIn source;
  private final Failure.Given given;
  private final XmlBudget budget;
  private final Watch watch;

  /// @param given of what the composites were made
  KdbxReader(SourceIn source, Failure.Given given, Watch watch) {
    this.source = source;
    this.given = given;
    this.budget = new XmlBudget(source::count);
    this.watch = watch;
  }

  /// @param composites in the order in which they are tried, still the caller's
  /// @throws Failed also `WrongFilePassword`
  KeepassDatabase read(List<SecretBytes> composites) throws Failed, IOException {
    try {
      var header = KdbxHeader.read(source);
      watch.check();
      return header.major() < 4 ? older(header, composites) : current(header, composites);
    } catch (IOException e) {
      source.rethrow();
      throw Damage.upTo(source.count(), Kdbx.damaged());
    } catch (Failed e) {
      // A parser takes a disk that cannot be read for a broken document.
      source.rethrow();
      throw Damage.upTo(source.count(), e);
    }
  }

  private KeepassDatabase current(KdbxHeader header, List<SecretBytes> composites)
      throws Failed, IOException {
    if (!MessageDigest.isEqual(LittleEndian.read(source, HASH), Sha256.of(header.bytes()))) {
      throw Kdbx.damaged();
    }
    var mac = LittleEndian.read(source, HASH);
    for (var composite : composites) {
      try (var keys = keys(header, composite)) {
        if (MessageDigest.isEqual(mac, keys.headerMac(header.bytes()))) {
          var blocks = new MacBlocksIn(source, keys);
          return document(header, plain(header, keys, blocks));
        }
      }
    }
    throw new Failed(new Failure.WrongFilePassword(given));
  }

  private BodyKeys keys(KdbxHeader header, SecretBytes composite) throws Failed {
    try (var transformed = header.derivation().derive(composite, watch)) {
      watch.check();
      return new BodyKeys(header.field(Kdbx.MASTER_SEED), transformed);
    }
  }

  /// The only sign of a right password is the beginning of what was encrypted.
  private KeepassDatabase older(KdbxHeader header, List<SecretBytes> composites)
      throws Failed, IOException {
    // A cipher with padding keeps a block back.
    var head = source.readNBytes(START + BLOCK);
    for (var composite : composites) {
      try (var keys = keys(header, composite)) {
        var begin = plain(header, keys, new ByteArrayInputStream(head)).readNBytes(START);
        if (MessageDigest.isEqual(begin, header.field(Kdbx.START_BYTES))) {
          var whole = new SequenceInputStream(new ByteArrayInputStream(head), source);
          var plain = plain(header, keys, whole);
          plain.skipNBytes(START);
          return document(header, new HashedBlocksIn(plain));
        }
      } catch (IOException e) {
        // What is too short for the beginning has a wrong padding as well.
        source.rethrow();
        if (head.length < START + BLOCK) {
          throw Kdbx.damaged();
        }
        throw e;
      }
    }
    throw new Failed(new Failure.WrongFilePassword(given));
  }

  private static InputStream plain(KdbxHeader header, BodyKeys keys, InputStream in) {
    return header.cipher().decrypting(in, keys.cipher(), header.field(Kdbx.IV));
  }

  private KeepassDatabase document(KdbxHeader header, InputStream content)
      throws Failed, IOException {
    var measured =
        new MeasuredIn(header.compressed() ? new GZIPInputStream(content) : content, budget);
    try (measured) {
      var database = plain(header, new BufferedInputStream(measured, BUFFER));
      // The end is authenticated as well.
      measured.transferTo(OutputStream.nullOutputStream());
      content.transferTo(OutputStream.nullOutputStream());
      requireHash(header, database);
      return database;
    } catch (Failed | IOException e) {
      measured.rethrow();
      throw e;
    }
  }

  private KeepassDatabase plain(KdbxHeader header, InputStream content) throws Failed, IOException {
    if (header.major() >= 4) {
      var inner = InnerHeader.read(content, budget);
      return new DocumentReader(inner.mask(), inner.files(), budget, watch).read(content);
    }
    int mask = LittleEndian.of(header.field(Kdbx.MASK)).getInt();
    var masking = InnerHeader.mask(mask, header.field(Kdbx.MASK_KEY).clone());
    return new DocumentReader(masking, Map.of(), budget, watch).read(content);
  }

  /// Versions before 4 have no MAC over the header; some programs put its hash into the document.
  private static void requireHash(KdbxHeader header, KeepassDatabase database) throws Failed {
    boolean sound =
        database.headerHash().isEmpty()
            || header.major() >= 4
            || MessageDigest.isEqual(database.headerHash().get(), Sha256.of(header.bytes()));
    if (!sound) {
      database.wipe();
      throw Kdbx.damaged();
    }
  }
}
