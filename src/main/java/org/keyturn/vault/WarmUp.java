package org.keyturn.vault;

import java.nio.file.Path;
import org.keyturn.crypto.Argon2id;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.model.Failed;

/// Halves the time of the first unlock by getting key derivation and decryption compiled before it.
/// To be done off the window's thread while the person types.
public final class WarmUp {
  private WarmUp() {}

  public static void run() {
    Argon2id.warmUp();
  }

  /// The same for the vault that is going to be unlocked, if its clear header can be read.
  public static void run(Vaults vaults, Path vault) {
    KdfParameters expected = KdfParameters.FLOOR;
    try {
      expected = vaults.info(vault).kdf();
    } catch (Failed e) {
      // The unlock itself will say so.
    }
    Argon2id.warmUp(expected);
  }
}
