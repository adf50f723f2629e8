package org.keyturn.vault.records;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// The states that a vault went through, oldest first, and the one that it is in. A state's name is
/// the first 16 bytes of the SHA-256 of its sealed header's row. Each write adds one to the vault's
/// revision and one state to the line; the sealed rows hold those before the present one.
///
/// @param revision of the present state
/// @param before names of earlier states, 16 bytes each, oldest first
/// @param now the name of the present state
public record StateLine(long revision, byte[] before, byte[] now) {
  public static final int NAME = 16;

  /// How many names a row takes, and how many rows there are: the newest 4,096 at most.
  static final int NAMES_A_ROW = 64;

  static final int ROWS = 64;

  /// How a state that was found stands to the one that was remembered.
  public enum Kinship {
    SAME,
    /// It comes after the remembered one.
    LATER,
    /// It comes before the remembered one, or is at least older.
    EARLIER,
    /// Both have grown from a common state.
    APART,
    /// It has a higher revision, and its line begins after the remembered one.
    UNKNOWN
  }

  /// @param stateHash SHA-256 of the sealed header's row
  static StateLine of(long revision, List<byte[]> rows, byte[] stateHash) {
    var before = new byte[rows.stream().mapToInt(row -> row.length).sum()];
    int at = 0;
    for (var row : rows) {
      System.arraycopy(row, 0, before, at, row.length);
      at += row.length;
    }
    return new StateLine(revision, before, name(stateHash));
  }

  /// @return the name of a state
  static byte[] name(byte[] stateHash) {
    return Arrays.copyOf(stateHash, NAME);
  }

  /// @return the id of a row of the line
  static UUID rowId(int number) {
    return new UUID(0, number);
  }

  /// Whether the state is the present one or one of those before.
  public boolean holds(byte[] state) {
    for (int at = 0; at < before.length; at += NAME) {
      if (Arrays.equals(before, at, at + NAME, state, 0, NAME)) {
        return true;
      }
    }
    return Arrays.equals(now, state);
  }

  /// Whether each state of this revision or later that this one comes from stands in the line. A
  /// vault that was brought to this format has two states of one revision, hence one less than the
  /// names could reach.
  private boolean reaches(long earlier) {
    return earlier >= revision || revision - before.length / NAME + 1 <= earlier;
  }

  /// @param found a state of the same vault
  public Kinship kinship(StateLine found) {
    if (Arrays.equals(now, found.now)) {
      return Kinship.SAME;
    }
    if (found.holds(now)) {
      return Kinship.LATER;
    }
    if (holds(found.now)) {
      return Kinship.EARLIER;
    }
    var later = found.revision >= revision ? found : this;
    if (later.reaches(Math.min(revision, found.revision))) {
      return Kinship.APART;
    }
    return found.revision < revision ? Kinship.EARLIER : Kinship.UNKNOWN;
  }
}
