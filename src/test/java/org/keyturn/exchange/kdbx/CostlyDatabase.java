package org.keyturn.exchange.kdbx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Contents;
import org.keyturn.model.Failed;

/// The benchmarks' way to a database of a chosen key derivation, as dear as a vault's beside it.
public final class CostlyDatabase {
  private CostlyDatabase() {}

  public static void write(
      Contents contents, OutputStream out, Password password, KdfParameters kdf)
      throws Failed, IOException {
    var choices = new KdbxExport.Choices(KdbxCipher.AES_256, kdf);
    KdbxExport.write(contents, out, password, choices, Instant.EPOCH, Watch.none());
  }
}
