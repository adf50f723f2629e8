package org.keyturn.totp;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.keyturn.crypto.SecretBytes;

/// A source of time-based one-time codes (RFC 6238). Thread-safe; whoever obtains one closes it.
public final class Totp implements AutoCloseable {
  private static final String STEAM_ALPHABET = "23456789BCDFGHJKMNPQRTVWXY";
  private static final int DECIMAL = 10;

  private final SecretBytes key;
  private final CodeShape shape;

  Totp(SecretBytes key, CodeShape shape) {
    this.key = key;
    this.shape = shape;
  }

  /// Reads a bare secret in Base32, an `otpauth://totp/` link, `steam://` and a secret, or the
  /// `key=...&step=...&size=...` of a KeePass plug-in. Empty if it is none of them, or has no
  /// secret, or asks for codes that nobody uses. The caller still wipes the text.
  public static Optional<Totp> parse(char[] text) {
    return TotpText.parse(text);
  }

  /// Whether codes can be made of the text, which stays the caller's.
  public static boolean makesCodes(char[] text) {
    try (var code = CodeText.read(text).orElse(null)) {
      return code != null;
    }
  }

  /// A copy of the key; the caller still wipes its array.
  public static Totp of(byte[] key, CodeShape shape) {
    return new Totp(SecretBytes.copyOf(key), shape);
  }

  public CodeShape shape() {
    return shape;
  }

  /// The code at that time; the caller wipes it.
  public char[] codeAt(Instant time) {
    long counter = Math.floorDiv(time.getEpochSecond(), shape.periodSeconds());
    byte[] message = ByteBuffer.allocate(Long.BYTES).putLong(counter).array();
    byte[] tag = key.lend(bytes -> shape.hash().of(bytes, message));
    char[] code = write(truncate(tag));
    Arrays.fill(tag, (byte) 0);
    return code;
  }

  /// Whole seconds until the code changes: 1 to the period.
  public int secondsLeft(Instant time) {
    return shape.periodSeconds() - Math.floorMod(time.getEpochSecond(), shape.periodSeconds());
  }

  /// Wipes the key; further use throws [IllegalStateException]. May be called again.
  @Override
  public void close() {
    key.close();
  }

  /// RFC 4226, section 5.3.
  private static int truncate(byte[] tag) {
    int offset = tag[tag.length - 1] & 0xF;
    return ByteBuffer.wrap(tag, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
  }

  private char[] write(int number) {
    char[] code = new char[shape.digits()];
    int rest = number;
    if (shape.steam()) {
      for (int i = 0; i < code.length; i++) {
        code[i] = STEAM_ALPHABET.charAt(rest % STEAM_ALPHABET.length());
        rest /= STEAM_ALPHABET.length();
      }
    } else {
      for (int i = code.length - 1; i >= 0; i--) {
        code[i] = (char) ('0' + rest % DECIMAL);
        rest /= DECIMAL;
      }
    }
    return code;
  }
}
