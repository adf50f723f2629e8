package org.keyturn.exchange.csv;

/// How a table writes a quote inside of a quoted cell.
public enum Quoting {
  /// Twice, as RFC 4180 says.
  DOUBLED,
  /// After a backslash, which stands for itself anywhere else.
  BACKSLASH;

  Quoting other() {
    return this == DOUBLED ? BACKSLASH : DOUBLED;
  }
}
