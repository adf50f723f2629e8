package org.keyturn.vault.rotation;

import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.ChunkSealer;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.model.Failed;
import org.keyturn.store.Records;
import org.keyturn.store.StreamHeader;
import org.keyturn.vault.records.OpenedChunk;
import org.keyturn.vault.records.SealedChunk;
import org.keyturn.vault.records.SealedRows;
import org.keyturn.vault.records.Unpadded;

/// One attachment under the next key: its chunks are sealed anew on any thread, and written in
/// order on one.
final class AttachmentReencryption {
  private final Comparison comparison;
  private final SealedRows rows;
  private final Unpadded content;
  private byte[] hash = new byte[0];

  /// @param size plain bytes that it is said to have
  AttachmentReencryption(Comparison comparison, Records records, UUID attachment, long size) {
    this.comparison = comparison;
    this.rows = new SealedRows(records, attachment);
    this.content = new Unpadded(OutputStream.nullOutputStream(), size);
  }

  /// @param next where it belongs under the next key
  record Chunk(SealedChunk old, ChunkSealer.Place next) {}

  /// @param opened to be closed
  /// @param sealed empty if it did not open
  /// @param value what it opened to, to be compared
  record Turned(OpenedChunk opened, Optional<byte[]> sealed, byte[] value) {
    void close() {
      opened.close();
    }
  }

  Turned turn(Chunk chunk) {
    var opened = chunk.old().open();
    boolean handedOn = false;
    try {
      var turned = turned(opened, chunk.next());
      handedOn = true;
      return turned;
    } finally {
      if (!handedOn) {
        opened.close();
      }
    }
  }

  private Turned turned(OpenedChunk opened, ChunkSealer.Place next) {
    try {
      var plain = opened.bytes();
      return new Turned(
          opened, Optional.of(next.seal(plain, plain.length)), comparison.ofChunk(plain));
    } catch (NotAuthentic e) {
      return new Turned(opened, Optional.empty(), new byte[0]);
    }
  }

  /// @throws Failed `Damaged` for a chunk that did not open, or whose padding is none
  void write(Turned chunk) throws Failed {
    content.take(chunk.opened());
    rows.add(chunk.sealed().orElseThrow());
    hash = comparison.chained(hash, chunk.value());
  }

  /// The last call.
  ///
  /// @return what the attachment's own record says of its chunks
  StreamHeader finish(byte[] salt) throws NotAuthentic {
    content.requireAll();
    return rows.header(salt);
  }

  /// A value for all chunks, to be compared.
  byte[] hash() {
    return hash;
  }
}
