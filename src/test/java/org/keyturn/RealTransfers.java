package org.keyturn;

import java.time.Clock;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.vault.ExportRenewer;
import org.keyturn.vault.Transfers;

/// The tests' way to the program's own transfers and export format, with a cheap key derivation for
/// the passwords of files.
public final class RealTransfers {
  private static final KdfParameters CHEAP = new KdfParameters(8 * 1024, 1, 1);

  private RealTransfers() {}

  public static Transfers transfers() {
    return new FileTransfers(Clock.systemUTC());
  }

  public static ExportRenewer format() {
    return new KeyturnFormat(() -> CHEAP);
  }
}
