package org.keyturn.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// What stands sealed in a vault's file, read past the program.
final class Rows {
  private Rows() {}

  /// The vault's revision.
  static long revision(Path vault) throws SQLException {
    try (var forge = new Forge(vault)) {
      return Long.parseLong(
          text(forge.blob("SELECT CAST(revision AS BLOB) FROM record WHERE kind = 1")));
    }
  }

  /// Every row, its bytes in hexadecimal digits.
  static List<String> sealed(Path vault) throws SQLException {
    try (var forge = new Forge(vault)) {
      return forge
          .blobs(
              "SELECT CAST(kind || hex(id) || revision || hex(key_id) || hex(first) || hex(second)"
                  + " AS BLOB) FROM record ORDER BY kind, id")
          .stream()
          .map(Rows::text)
          .toList();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
