package org.keyturn.vault.environment;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.keyturn.crypto.Argon2id;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.OutOfBounds;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.VaultKey;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.store.ClearHeader;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.ExportRenewer;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.session.FileVaults;

/// The tests' door to vaults with the cheapest key derivation that the format allows; the program
/// has no way here.
public final class CheapVaults {
  public static final KdfParameters CHEAP = new KdfParameters(8 * 1024, 1, 1);

  private CheapVaults() {}

  public static Vaults in(Path data, ExportRenewer format) {
    return in(data, format, CallObserver.NONE, Clock.systemUTC());
  }

  public static Vaults in(Path data, ExportRenewer format, CallObserver observer, Clock clock) {
    return new FileVaults(environment(data, format, observer, clock));
  }

  /// Vaults whose master keys cost nothing: for tests that turn keys hundreds of times. Only vaults
  /// that were made here open here.
  public static Vaults swift(Path data, ExportRenewer format) {
    return swift(data, format, CallObserver.NONE, Clock.systemUTC());
  }

  public static Vaults swift(Path data, ExportRenewer format, CallObserver observer, Clock clock) {
    return new FileVaults(environment(data, format, observer, clock, CheapVaults::digest));
  }

  private static SecretBytes digest(
      SecretBytes password, SecretBytes keyFile, byte[] salt, KdfParameters parameters, int length)
      throws OutOfBounds {
    parameters.checkBounds();
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      password.lend(bytes -> {
        digest.update(bytes);
        return 0;
      });
      keyFile.lend(bytes -> {
        digest.update(bytes);
        return 0;
      });
      return SecretBytes.takeFrom(Arrays.copyOf(digest.digest(salt), length));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Something that happens in the middle.
  @FunctionalInterface
  public interface Meanwhile {
    void happens() throws Failed;
  }

  /// Vaults where something happens once between the reading of a header with its key and the
  /// reading of the records; as cheap as [#swift(Path, ExportRenewer)].
  public static Vaults between(Path data, ExportRenewer format, Meanwhile meanwhile) {
    var happened = new AtomicBoolean();
    var environment =
        environment(data, format, CallObserver.NONE, Clock.systemUTC(), CheapVaults::digest);
    return new FileVaults(
        environment,
        (header, credentials) -> {
          var key = environment.masterKeys().unwrapToRenew(header, credentials);
          if (happened.compareAndSet(false, true)) {
            meanwhile.happens();
          }
          return key;
        });
  }

  /// Vaults whose keys come from elsewhere.
  public static Vaults opening(Path data, ExportRenewer format, FileVaults.KeyOpener keys) {
    return new FileVaults(environment(data, format, CallObserver.NONE, Clock.systemUTC()), keys);
  }

  /// Vaults that derive a key once for each clear header and password: for tests that open the same
  /// header thousands of times.
  public static Vaults remembering(Path data, ExportRenewer format) {
    var known = new ConcurrentHashMap<String, VaultKey>();
    return new FileVaults(
        environment(data, format, CallObserver.NONE, Clock.systemUTC()),
        (header, credentials) -> {
          var name =
              HexFormat.of().formatHex(header.bytes()) + new String(credentials.password().chars());
          var key = known.get(name);
          if (key == null) {
            key = new MasterKeys(Argon2id::derive).unwrap(header, credentials);
            known.put(name, key);
          }
          return new MasterKeys.Unwrapped(key.copy(), Optional.empty());
        });
  }

  /// The key of a vault whose file a test works on by itself; the caller closes it.
  public static VaultKey unwrap(ClearHeader header, Credentials credentials) throws Failed {
    return new MasterKeys(Argon2id::derive).unwrap(header, credentials);
  }

  /// Vaults that tell of each derivation; as cheap as [#swift(Path, ExportRenewer)].
  public static Vaults counting(Path data, ExportRenewer format, Runnable derived) {
    return new FileVaults(
        environment(
            data,
            format,
            CallObserver.NONE,
            Clock.systemUTC(),
            (password, keyFile, salt, parameters, length) -> {
              derived.run();
              return digest(password, keyFile, salt, parameters, length);
            }));
  }

  private static Environment environment(
      Path data, ExportRenewer format, CallObserver observer, Clock clock) {
    return environment(data, format, observer, clock, Argon2id::derive);
  }

  private static Environment environment(
      Path data,
      ExportRenewer format,
      CallObserver observer,
      Clock clock,
      MasterKeys.Derivation derivation) {
    var place = new Environment.Place(data, "test-computer", "test-user");
    var kdf = new Environment.Kdf(CHEAP, () -> CHEAP, derivation);
    return new Environment(place, clock, format, observer, kdf);
  }
}
