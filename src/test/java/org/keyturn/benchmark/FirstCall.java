package org.keyturn.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import org.keyturn.crypto.Argon2id;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.vault.WarmUp;

/// A fresh process that has warmed up for as long as a person types, and then does one thing once.
/// Prints how long that took, in seconds, or how much of the heap is alive, in MiB.
final class FirstCall {
  /// The second recommendation of RFC 9106.
  static final KdfParameters SECOND = new KdfParameters(64 * 1024, 3, 4);

  private static final Duration TYPING = Duration.ofSeconds(1);

  private FirstCall() {}

  static void main(String[] arguments) throws Exception {
    var what = arguments[0];
    double found =
        switch (what) {
          case "argon" -> {
            warmUp();
            yield Timed.seconds(FirstCall::derive);
          }
          case "unlock" -> {
            var vault = vault(arguments);
            warmUp();
            yield vault.unlockSeconds();
          }
          case "heap" -> heap(vault(arguments));
          default -> throw new IllegalArgumentException(what);
        };
    System.out.println(found);
    System.exit(0);
  }

  private static SwiftVault vault(String[] arguments) throws Exception {
    return SwiftVault.of(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
  }

  /// What the unlock screen does meanwhile.
  private static void warmUp() throws InterruptedException {
    long start = System.nanoTime();
    WarmUp.run();
    Thread.sleep(TYPING.minusNanos(Math.min(System.nanoTime() - start, TYPING.toNanos())));
  }

  static void derive() throws Exception {
    try (var password = SecretBytes.copyOf(new byte[16]);
        var key = Argon2id.derive(password, new byte[16], SECOND, 32)) {
      key.lend(bytes -> bytes.length);
    }
  }

  private static double heap(SwiftVault vault) throws Exception {
    try (var session = vault.open()) {
      double alive = Heap.alive();
      session.items().list(); // it is still needed
      return alive;
    }
  }
}
