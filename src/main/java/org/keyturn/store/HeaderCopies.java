package org.keyturn.store;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// The two copies of the clear header, each with a checksum that finds accidents.
///
/// @param sound the copies whose checksum holds: one, or two if they differ, which no transaction
///   of ours leaves behind. The one that claims the newer wrap comes first; only the sealed header
///   tells which of the two is in force
/// @param oneDamaged whether the copies are not what they are to be, equal
public record HeaderCopies(List<ClearHeader> sound, boolean oneDamaged) {
  private static final int MOST_BYTES = 4096;

  public HeaderCopies {
    sound = List.copyOf(sound);
  }

  /// A copy of the table, as far as it is sound; `newer` is the format that it claims, if that is
  /// none of ours.
  private record Copy(Optional<ClearHeader> header, int newer) {}

  /// The copy that is taken as long as nothing tells which one is in force.
  public ClearHeader header() {
    return sound.getFirst();
  }

  /// Whether this is one of the copies.
  public boolean has(ClearHeader header) {
    return sound.stream().anyMatch(one -> Arrays.equals(one.bytes(), header.bytes()));
  }

  /// The copy of that hash, where there is one; else the one that is taken first.
  public ClearHeader ofHash(byte[] hash) {
    return sound.stream()
        .filter(one -> MessageDigest.isEqual(one.hash(), hash))
        .findFirst()
        .orElse(header());
  }

  static HeaderCopies read(Sql sql) throws Failed {
    var copies = List.of(copy(sql, "header_a"), copy(sql, "header_b"));
    var sound = new ArrayList<ClearHeader>(2);
    copies.forEach(copy -> copy.header().ifPresent(sound::add));
    if (sound.isEmpty()) {
      int newer = Math.max(copies.getFirst().newer(), copies.getLast().newer());
      throw new Failed(
          newer > 0
              ? new Failure.TooNew(newer, ClearHeader.FORMAT)
              : new Failure.Damaged(Failure.Part.BOTH_HEADERS));
    }
    if (sound.size() == 1) {
      return new HeaderCopies(sound, true);
    }
    if (Arrays.equals(sound.getFirst().bytes(), sound.getLast().bytes())) {
      return new HeaderCopies(List.of(sound.getFirst()), false);
    }
    boolean second = sound.getLast().wrapRevision() > sound.getFirst().wrapRevision();
    return new HeaderCopies(second ? sound.reversed() : sound, true);
  }

  private static Copy copy(Sql sql, String table) throws Failed {
    byte[][] row;
    try {
      row =
          sql.first(
              "SELECT iif(typeof(bytes) = 'blob' AND octet_length(bytes) <= "
                  + MOST_BYTES
                  + ", bytes, NULL),"
                  + " iif(typeof(checksum) = 'blob' AND octet_length(checksum) = 32, checksum, NULL)"
                  + " FROM "
                  + table
                  + " WHERE one = 1",
              r -> new byte[][] {r.getBytes(1), r.getBytes(2)});
    } catch (Failed e) {
      if (e.failure() instanceof Failure.Damaged) {
        return new Copy(Optional.empty(), 0);
      }
      throw e;
    }
    if (row == null
        || row[0] == null
        || !MessageDigest.isEqual(ClearHeader.sha256(row[0]), row[1])) {
      return new Copy(Optional.empty(), 0);
    }
    int version = ClearHeader.claimedVersion(row[0]);
    return version > ClearHeader.FORMAT
        ? new Copy(Optional.empty(), version)
        : new Copy(ClearHeader.parse(row[0]), 0);
  }

  /// Writes both copies into tables of their own making, so that no byte of an earlier wrap stays
  /// behind.
  static void write(Sql sql, ClearHeader header) throws Failed {
    var bytes = header.bytes();
    for (var table : new String[] {"header_a", "header_b"}) {
      sql.run("DROP TABLE IF EXISTS " + table);
      sql.run(Schema.create(table, Schema.HEADER));
      sql.run(
          "INSERT INTO " + table + " (one, bytes, checksum) VALUES (1, ?, ?)",
          bytes,
          ClearHeader.sha256(bytes));
    }
  }
}
