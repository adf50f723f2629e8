package org.keyturn.vault.records;

import java.util.Arrays;
import java.util.UUID;
import org.keyturn.model.Failed;
import org.keyturn.store.Records;
import org.keyturn.store.StreamHeader;

/// The rows that one attachment's chunks are written to, one after the other.
public final class SealedRows {
  private static final int TAG = 16;

  private final Records records;
  private final UUID attachment;
  private int count;
  private long length;
  private byte[] lastTag = new byte[0];

  public SealedRows(Records records, UUID attachment) {
    this.records = records;
    this.attachment = attachment;
  }

  public void add(byte[] sealed) throws Failed {
    records.putChunk(attachment, count++, sealed);
    length += sealed.length;
    lastTag = Arrays.copyOfRange(sealed, sealed.length - TAG, sealed.length);
  }

  /// What the attachment's own record says of them all.
  public StreamHeader header(byte[] salt) {
    return new StreamHeader(salt, count, length, lastTag);
  }
}
