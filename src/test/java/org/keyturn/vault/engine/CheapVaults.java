package org.keyturn.vault.engine;

import java.nio.file.Path;
import java.time.Clock;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.store.Tap;
import org.keyturn.vault.ExportRenewer;
import org.keyturn.vault.Vaults;

/// The tests' door to vaults with the cheapest key derivation that the format allows; the program
/// has no way here.
public final class CheapVaults {
  public static final KdfParameters CHEAP = new KdfParameters(8 * 1024, 1, 1);

  private CheapVaults() {}

  public static Vaults in(Path data, ExportRenewer format) {
    return in(data, format, Tap.NONE, Clock.systemUTC());
  }

  public static Vaults in(Path data, ExportRenewer format, Tap tap, Clock clock) {
    var place = new Environment.Place(data, "test-computer", "test-user");
    return new LocalVaults(new Environment(place, clock, format, tap, CHEAP, () -> CHEAP));
  }
}
