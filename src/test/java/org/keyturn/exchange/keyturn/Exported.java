package org.keyturn.exchange.keyturn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Contents;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;

/// Exports in memory, always under the same key or the cheapest parameters that are allowed.
final class Exported {
  private static final KdfParameters CHEAP = new KdfParameters(8 * 1024, 1, 1);

  private Exported() {}

  static SecretBytes key() {
    var key = new byte[32];
    key[5] = 7;
    return SecretBytes.takeFrom(key);
  }

  static ExportIdentity identity(ExportIdentity.Kind kind) {
    return new ExportIdentity(
        kind, new UUID(1, 2), new UUID(3, 4), "00112233445566778899aabbccddeeff", 5);
  }

  static byte[] restricted(Contents contents) throws Failed, IOException {
    var out = new ByteArrayOutputStream();
    try (var key = key()) {
      KeyturnExport.writeRestricted(
          identity(ExportIdentity.Kind.RESTRICTED), key, contents, out, Watch.none());
    }
    return out.toByteArray();
  }

  static byte[] protectedBy(String password, Contents contents) throws Failed, IOException {
    var out = new ByteArrayOutputStream();
    try (var typed = Password.of(password.toCharArray())) {
      KeyturnExport.writeProtected(
          identity(ExportIdentity.Kind.PROTECTED), typed, CHEAP, contents, out, Watch.none());
    }
    return out.toByteArray();
  }
}
