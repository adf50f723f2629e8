package org.keyturn.exchange.kdbx;

import java.util.UUID;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.NotEnoughMemory;
import org.keyturn.crypto.OutOfBounds;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.foreign.AesRounds;
import org.keyturn.crypto.foreign.Argon2Variant;
import org.keyturn.crypto.foreign.Pace;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keepass.xml.KeepassIds;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// How a file makes its key out of what a person knows and has. It stands in the file before
/// anything is authenticated, so that every number is held against bounds before any work.
sealed interface KdbxKdf {
  int KEY = 32;
  long MOST_ROUNDS = 100_000_000;
  long MOST_MEMORY = 1024 * 1024;
  long MOST_ITERATIONS = 10_000;
  long MOST_LANES = 64;
  long MOST_WORK = 16L * 1024 * 1024;

  /// Memory that the format wants for each lane, in KiB.
  long LEAST_FOR_LANE = 8;

  UUID ARGON2D = UUID.fromString("ef636ddf-8c29-444b-91f7-a9a403e30a0c");
  UUID ARGON2ID = UUID.fromString("9e298b19-56db-4773-b23d-fc3ec6f0a1e6");
  UUID AES = UUID.fromString("c9d9f39a-628a-4460-bf74-0d08c18a4fea");
  UUID AES_OF_VERSION_4 = UUID.fromString("7c02bb82-79a7-4ac0-927d-114a00648238");

  /// The key of 32 bytes, which the caller closes.
  ///
  /// @param composite 32 bytes, still the caller's
  /// @throws Failed `NotEnoughMemory`, `Cancelled`
  SecretBytes derive(SecretBytes composite, Watch watch) throws Failed;

  /// KeePass' first way.
  record Aes(byte[] seed, long rounds) implements KdbxKdf {
    @Override
    public SecretBytes derive(SecretBytes composite, Watch watch) throws Failed {
      watch.deriving(Pace.aesRounds(rounds));
      return AesRounds.derive(composite, seed, rounds, watch.cancel()::isCancelled)
          .orElseThrow(() -> new Failed(new Failure.Cancelled()));
    }
  }

  /// Argon2.
  record Argon2(Argon2Variant variant, Argon2Variant.Inputs inputs) implements KdbxKdf {
    @Override
    public SecretBytes derive(SecretBytes composite, Watch watch) throws Failed {
      watch.deriving(Pace.argon2(inputs.parameters()));
      try {
        return variant.derive(composite, inputs, KEY);
      } catch (NotEnoughMemory e) {
        throw new Failed(new Failure.NotEnoughMemory(e.kibibytes()));
      }
    }
  }

  /// @throws Failed `BeyondBounds`, `Damaged`
  static KdbxKdf aes(byte[] seed, long rounds) throws Failed {
    if (seed.length != KEY) {
      throw Kdbx.damaged();
    }
    check("rounds", rounds < 0 ? Long.MAX_VALUE : rounds, 0, MOST_ROUNDS);
    return new Aes(seed, rounds);
  }

  /// @throws Failed `BeyondBounds`, `Damaged`, `NotRecognised` for one that is not known
  static KdbxKdf of(VariantMap map) throws Failed {
    var id = map.bytes("$UUID").flatMap(KeepassIds::of).orElseThrow(Kdbx::damaged);
    if (id.equals(AES) || id.equals(AES_OF_VERSION_4)) {
      return aes(map.bytes("S").orElseThrow(Kdbx::damaged), map.number("R"));
    }
    if (id.equals(ARGON2D)) {
      return argon2(Argon2Variant.D, map);
    }
    if (id.equals(ARGON2ID)) {
      return argon2(Argon2Variant.ID, map);
    }
    throw Kdbx.unknownCipher();
  }

  private static KdbxKdf argon2(Argon2Variant variant, VariantMap map) throws Failed {
    long lanes = map.number("P");
    long memory = map.number("M") / 1024;
    long iterations = map.number("I");
    check("parallelism", lanes, 1, MOST_LANES);
    check("memoryKiB", memory, LEAST_FOR_LANE * lanes, MOST_MEMORY);
    check("iterations", iterations, 1, MOST_ITERATIONS);
    check("memoryKiB*iterations", memory * iterations, 0, MOST_WORK);
    long version = map.number("V");
    if (version != Argon2Variant.VERSION_10 && version != Argon2Variant.VERSION_13) {
      throw Kdbx.unknownCipher();
    }
    var parameters = new KdfParameters((int) memory, (int) iterations, (int) lanes);
    return new Argon2(
        variant,
        new Argon2Variant.Inputs(
            map.bytes("S").orElseThrow(Kdbx::damaged),
            parameters,
            (int) version,
            map.bytes("K").orElse(new byte[0]),
            map.bytes("A").orElse(new byte[0])));
  }

  private static void check(String what, long value, long least, long most) throws Failed {
    try {
      OutOfBounds.check(what, value, least, most);
    } catch (OutOfBounds e) {
      throw ImportLimits.beyond(e);
    }
  }
}
