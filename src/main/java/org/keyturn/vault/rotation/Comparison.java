package org.keyturn.vault.rotation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.keyturn.crypto.Comparer;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Failed;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.Records;
import org.keyturn.store.SealedRecord;
import org.keyturn.vault.KeyRotation.Stage;
import org.keyturn.vault.records.AttachmentStreams;
import org.keyturn.vault.records.Content;
import org.keyturn.vault.records.PlainPart;
import org.keyturn.vault.records.RecordCipher;

/// What every record opened to before it was sealed anew: a 32-byte comparison value for each in
/// memory, never the plaintext.
final class Comparison implements AutoCloseable {
  private final Comparer comparer = new Comparer();
  private final Map<String, byte[]> before = new HashMap<>();

  void remember(SealedRecord row, byte[]... plain) {
    before.put(name(row), value(row, plain));
  }

  /// @return a value for all chunks so far, from the value before the last of them
  byte[] chained(byte[] hash, byte[] plain) {
    return comparer.of(hash, plain);
  }

  static String name(SealedRecord row) {
    return row.kind().word() + row.id();
  }

  private byte[] value(SealedRecord row, byte[]... plain) {
    var parts = new byte[plain.length + 1][];
    parts[0] = (name(row) + row.revision()).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(plain, 0, parts, 1, plain.length);
    return comparer.of(parts);
  }

  /// Opens everything again from the new tables.
  ///
  /// @param bytes that were sealed, for the progress
  void compare(
      Records records, RecordCipher next, long bytes, Progress progress, CancelToken cancel)
      throws Failed {
    int total = before.size();
    records.all(row -> {
      AttachmentStreams.requireOngoing(cancel);
      var expected = before.remove(name(row));
      var now = reopened(records, next, row);
      if (expected != null && !MessageDigest.isEqual(expected, now)) {
        throw new IllegalStateException("re-encryption changed a record");
      }
      progress.report(new Tick(Stage.COMPARE, total - before.size(), total, bytes, 0));
    });
    if (!before.isEmpty()) {
      throw new IllegalStateException("re-encryption lost a record");
    }
  }

  private byte[] reopened(Records records, RecordCipher next, SealedRecord row) throws Failed {
    try (var first = new PlainPart(next.openFirst(row))) {
      return switch (row.kind()) {
        case RecordKind.ITEM, RecordKind.VERSIONS -> withSecrets(next, row, first);
        case RecordKind.ATTACHMENT -> value(row, first.bytes(), chunks(records, next, row));
        case OpaqueKind _ when row.second().length > 0 -> withSecrets(next, row, first);
        case OpaqueKind _ -> value(row, first.bytes(), new byte[0]);
        case RecordKind _ -> value(row, first.bytes());
      };
    } catch (NotAuthentic e) {
      throw new IllegalStateException("re-encryption wrote what does not open", e);
    }
  }

  private byte[] withSecrets(RecordCipher next, SealedRecord row, PlainPart first)
      throws NotAuthentic {
    try (var secrets = next.openSecrets(row)) {
      return value(row, first.bytes(), secrets.bytes());
    }
  }

  private byte[] chunks(Records records, RecordCipher next, SealedRecord row)
      throws Failed, NotAuthentic {
    var stream = next.open(row, Content.OfAttachment.class).stream();
    var hash = new byte[0];
    try (var opener = next.chunkOpener(row.id(), row.revision(), stream.salt())) {
      for (int seq = 0; seq < stream.chunks(); seq++) {
        var chunk = Reencryption.chunk(records, row.id(), seq);
        var plain = opener.open(chunk, seq == stream.chunks() - 1);
        hash = chained(hash, plain);
        Arrays.fill(plain, (byte) 0);
      }
    }
    return hash;
  }

  @Override
  public void close() {
    comparer.close();
  }
}
