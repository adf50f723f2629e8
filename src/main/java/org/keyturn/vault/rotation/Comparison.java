package org.keyturn.vault.rotation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keyturn.crypto.Comparer;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.OrderedWork;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Failed;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.Records;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.StreamHeader;
import org.keyturn.vault.KeyRotation.Stage;
import org.keyturn.vault.records.AttachmentStreams;
import org.keyturn.vault.records.Content;
import org.keyturn.vault.records.PlainPart;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.SealedChunk;

/// What every record opened to before it was sealed anew: a 32-byte comparison value for each in
/// memory, never the plaintext.
final class Comparison implements AutoCloseable {
  private final Comparer comparer = new Comparer();
  private final Map<String, byte[]> before = new HashMap<>();

  /// @param value of what the row opened to
  void remember(SealedRecord row, byte[] value) {
    before.put(name(row), value);
  }

  /// Asked from any thread.
  byte[] ofChunk(byte[] plain) {
    return comparer.of(plain);
  }

  /// @return a value for all chunks so far, from the value before the last of them and its own
  byte[] chained(byte[] hash, byte[] chunk) {
    return comparer.of(hash, chunk);
  }

  static String name(SealedRecord row) {
    return row.kind().word() + row.id();
  }

  /// A value for what a row opens to. Asked from any thread.
  byte[] value(SealedRecord row, byte[]... plain) {
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
    try (var opening =
        new OrderedWork<SealedRecord, Reopened>(
            row -> reopened(next, row),
            one -> {
              hold(records, next, one);
              progress.report(new Tick(Stage.COMPARE, total - before.size(), total, bytes, 0));
            })) {
      records.all(row -> {
        AttachmentStreams.requireOngoing(cancel);
        opening.add(row, 2 * row.size());
      });
      opening.drain();
    }
    if (!before.isEmpty()) {
      throw new IllegalStateException("re-encryption lost a record");
    }
  }

  /// @param value of what a row opens to now; of an attachment, once its chunks are read
  private record Reopened(SealedRecord row, Optional<byte[]> value) {}

  private void hold(Records records, RecordCipher next, Reopened one) throws Failed {
    var now = one.value().isPresent() ? one.value().get() : attachment(records, next, one.row());
    var expected = before.remove(name(one.row()));
    if (expected != null && !MessageDigest.isEqual(expected, now)) {
      throw new IllegalStateException("re-encryption changed a record");
    }
  }

  private Reopened reopened(RecordCipher next, SealedRecord row) {
    if (row.kind() == RecordKind.ATTACHMENT) {
      return new Reopened(row, Optional.empty());
    }
    try (var first = new PlainPart(next.openFirst(row))) {
      var value =
          switch (row.kind()) {
            case RecordKind.ITEM, RecordKind.VERSIONS -> withSecrets(next, row, first);
            case OpaqueKind _ when row.second().length > 0 -> withSecrets(next, row, first);
            case OpaqueKind _ -> value(row, first.bytes(), new byte[0]);
            case RecordKind _ -> value(row, first.bytes());
          };
      return new Reopened(row, Optional.of(value));
    } catch (NotAuthentic e) {
      throw closed(e);
    }
  }

  private static IllegalStateException closed(NotAuthentic e) {
    return new IllegalStateException("re-encryption wrote what does not open", e);
  }

  private byte[] withSecrets(RecordCipher next, SealedRecord row, PlainPart first)
      throws NotAuthentic {
    try (var secrets = next.openSecrets(row)) {
      return value(row, first.bytes(), secrets.bytes());
    }
  }

  private byte[] attachment(Records records, RecordCipher next, SealedRecord row) throws Failed {
    try (var first = new PlainPart(next.openFirst(row))) {
      var content = (Content.OfAttachment) RecordCipher.read(row, first);
      return value(row, first.bytes(), chunks(records, next, row, content.stream()));
    } catch (NotAuthentic e) {
      throw closed(e);
    }
  }

  private byte[] chunks(Records records, RecordCipher next, SealedRecord row, StreamHeader stream)
      throws Failed, NotAuthentic {
    var hash = new byte[][] {new byte[0]};
    try (var opener = next.chunkOpener(row.id(), row.revision(), stream.salt());
        var opening =
            new OrderedWork<SealedChunk, byte[]>(
                this::chunk, value -> hash[0] = chained(hash[0], value))) {
      for (int seq = 0; seq < stream.chunks(); seq++) {
        var chunk = Reencryption.chunk(records, row.id(), seq);
        var place = opener.next(seq == stream.chunks() - 1);
        opening.add(new SealedChunk(place, chunk), 2L * chunk.length);
      }
      opening.drain();
    }
    return hash[0];
  }

  private byte[] chunk(SealedChunk chunk) {
    try (var opened = chunk.open()) {
      return ofChunk(opened.bytes());
    } catch (NotAuthentic e) {
      throw closed(e);
    }
  }

  @Override
  public void close() {
    comparer.close();
  }
}
