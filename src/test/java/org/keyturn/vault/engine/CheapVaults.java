package org.keyturn.vault.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.VaultKey;
import org.keyturn.model.Failed;
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
    return new LocalVaults(environment(data, format, tap, clock));
  }

  /// Something that happens in the middle.
  @FunctionalInterface
  public interface Meanwhile {
    void happens() throws Failed;
  }

  /// Vaults where something happens once between the reading of a header with its key and the
  /// reading of the records.
  public static Vaults between(Path data, ExportRenewer format, Meanwhile meanwhile) {
    var happened = new AtomicBoolean();
    return new LocalVaults(
        environment(data, format, Tap.NONE, Clock.systemUTC()),
        (header, password) -> {
          var key = MasterKeys.unwrap(header, password);
          if (happened.compareAndSet(false, true)) {
            meanwhile.happens();
          }
          return key;
        });
  }

  /// Vaults that derive a key once for each clear header and password: for tests that open the same
  /// header thousands of times.
  public static Vaults remembering(Path data, ExportRenewer format) {
    var known = new ConcurrentHashMap<String, VaultKey>();
    return new LocalVaults(
        environment(data, format, Tap.NONE, Clock.systemUTC()),
        (header, password) -> {
          var name = HexFormat.of().formatHex(header.bytes()) + new String(password.chars());
          var key = known.get(name);
          if (key == null) {
            key = MasterKeys.unwrap(header, password);
            known.put(name, key);
          }
          return key.copy();
        });
  }

  private static Environment environment(Path data, ExportRenewer format, Tap tap, Clock clock) {
    var place = new Environment.Place(data, "test-computer", "test-user");
    return new Environment(place, clock, format, tap, CHEAP, () -> CHEAP);
  }
}
