package org.keyturn.vault.records;

import java.security.MessageDigest;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.Transaction;

/// Which of two clear headers that differ is right: the one whose hash stands in the sealed header.
/// What a copy claims of itself, such as a newer wrap, decides nothing.
public final class HeaderInForce {
  private HeaderInForce() {}

  /// @param known what the session works from: its header counts as long as it stands in the file
  /// @return the right copy; if the sealed header does not open under this key, the first
  /// @throws Failed `NoAccess(MOVED)` if the session was opened by a header that was not the right
  ///   one, and that is gone
  public static ClearHeader of(Transaction transaction, RecordCipher key, RecordIndex known)
      throws Failed {
    var copies = transaction.headers();
    if (copies.has(known.header())) {
      return known.header();
    }
    if (known.otherHeader()) {
      throw new Failed(new Failure.NoAccess(Failure.Access.MOVED));
    }
    return of(transaction, key);
  }

  /// The same where nothing is known yet.
  public static ClearHeader of(Transaction transaction, RecordCipher key) throws Failed {
    var copies = transaction.headers();
    return copies.sound().size() == 1 ? copies.header() : copies.ofHash(hash(transaction, key));
  }

  /// @return whether the sealed header, which has to open under this key, is the one of `header`
  public static boolean is(Transaction transaction, RecordCipher key, ClearHeader header)
      throws Failed {
    return MessageDigest.isEqual(hash(transaction, key), header.hash());
  }

  private static byte[] hash(Transaction transaction, RecordCipher key) throws Failed {
    var row = transaction.records().find(RecordKind.HEADER, SealedHeader.ROW);
    return row.isPresent() ? hash(key, row.get()) : new byte[0];
  }

  private static byte[] hash(RecordCipher key, SealedRecord row) {
    try {
      return SealedHeader.open(key, row).clearHash();
    } catch (NotAuthentic e) {
      return new byte[0];
    }
  }
}
