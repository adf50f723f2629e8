package org.keyturn;

import java.nio.file.Path;
import java.time.Clock;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.files.CallObserver;
import org.keyturn.files.Outputs;
import org.keyturn.files.Unfinished;
import org.keyturn.transfer.KeyturnFormat;
import org.keyturn.transfer.Transfers;
import org.keyturn.vault.ExportRenewer;

/// The tests' way to the program's own transfers and export format, with a cheap key derivation for
/// the passwords of files.
public final class RealTransfers {
  private static final KdfParameters CHEAP = new KdfParameters(8 * 1024, 1, 1);

  private RealTransfers() {}

  /// Without a data folder, for nothing is killed here whose left-overs would have to be found.
  public static Transfers transfers() {
    return new Transfers(
        Clock.systemUTC(),
        new Outputs(new Unfinished(Path.of("/dev/null"), ""), CallObserver.NONE));
  }

  public static ExportRenewer format() {
    return new KeyturnFormat(() -> CHEAP);
  }
}
