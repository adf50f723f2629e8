package org.keyturn.crypto.keyfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.keyturn.crypto.Hmac;
import org.keyturn.crypto.Randomness;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;
import org.keyturn.crypto.keyfile.UnusableKeyFile.Reason;

/// The second factor of a vault: a file that whoever unlocks must have. From a file that Keyturn
/// made comes its 32 random bytes, from any other the SHA-256 of its whole content; HMAC-SHA256
/// under a label of its own makes of either the secret that Argon2id takes as its parameter K (RFC
/// 9106, section 3.1). Thread-safe.
public final class KeyFile {
  /// Of the secret, and of the random part of a made file.
  public static final int SECRET_BYTES = 32;

  /// The longest file that is read, 100 MiB: an unlock shall not take minutes.
  public static final long MOST_BYTES = 100L * 1024 * 1024;

  /// The version of made files that this program writes and reads.
  public static final int VERSION = KeyFileText.VERSION;

  private static final byte[] MADE = label("keyturn key file v1 made");
  private static final byte[] ANY = label("keyturn key file v1 any");

  private KeyFile() {}

  /// @return the text of a new key file with 32 random bytes, ASCII, which the caller wipes
  public static byte[] make() {
    byte[] random = Randomness.bytes(SECRET_BYTES);
    try {
      return KeyFileText.write(random);
    } finally {
      Arrays.fill(random, (byte) 0);
    }
  }

  /// Reads to the end in constant memory.
  ///
  /// @param in stays the caller's to close
  /// @return the secret of 32 bytes, which the caller closes
  public static SecretBytes read(InputStream in) throws IOException, UnusableKeyFile {
    var digest = Sha256.newDigest();
    byte[] head = new byte[KeyFileText.MOST_BYTES];
    byte[] buffer = new byte[1 << 16];
    byte[] seed = {};
    try {
      long length = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (length < head.length) {
          int kept = (int) Math.min(read, head.length - length);
          System.arraycopy(buffer, 0, head, (int) length, kept);
        }
        digest.update(buffer, 0, read);
        length += read;
        requireLength(length);
      }
      if (length == 0) {
        throw new UnusableKeyFile(Reason.EMPTY);
      }
      boolean made = KeyFileText.begins(head);
      seed = made ? KeyFileText.read(head, length) : digest.digest();
      return secret(seed, made ? MADE : ANY);
    } finally {
      Arrays.fill(head, (byte) 0);
      Arrays.fill(buffer, (byte) 0);
      Arrays.fill(seed, (byte) 0);
    }
  }

  private static void requireLength(long length) throws UnusableKeyFile {
    if (length > MOST_BYTES) {
      throw new UnusableKeyFile(Reason.TOO_LARGE);
    }
  }

  private static SecretBytes secret(byte[] seed, byte[] label) {
    return SecretBytes.takeFrom(Hmac.SHA256.of(seed, label));
  }

  private static byte[] label(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
