package org.keyturn.proof;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;

/// Changes clear headers and gives them a checksum that fits, as an attacker would.
final class HeaderForge {
  static final int VERSION = 4;
  static final int VAULT_ID = 6;
  static final int KDF = 22;
  static final int MEMORY = 23;
  static final int ITERATIONS = 27;
  static final int PARALLELISM = 31;
  static final int WRAP_REVISION = 67;
  static final int KEY_ID = 75;
  static final int GENERATION = 91;

  private HeaderForge() {}

  static byte[] read(Path vault) throws SQLException {
    try (var forge = new Forge(vault)) {
      return forge.blob("SELECT bytes FROM header_a");
    }
  }

  static void write(Path vault, String table, byte[] header) throws SQLException {
    try (var forge = new Forge(vault)) {
      forge.run("UPDATE " + table + " SET bytes = ?, checksum = ?", header, sha256(header));
    }
  }

  static void writeBoth(Path vault, byte[] header) throws SQLException {
    write(vault, "header_a", header);
    write(vault, "header_b", header);
  }

  static byte[] with(byte[] header, int offset, int value) {
    var changed = header.clone();
    ByteBuffer.wrap(changed).putInt(offset, value);
    return changed;
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
