package org.keyturn.crypto.keyfile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.keyturn.crypto.Sha256;
import org.keyturn.crypto.keyfile.UnusableKeyFile.Reason;

/// The text of a made key file: words parted by white space, so that another system's line ends or
/// a copy typed from paper are the same file. `keyturn-key-file`, the version, eight groups of
/// eight hexadecimal digits, `check`, eight digits.
final class KeyFileText {
  static final int VERSION = 1;

  /// Far longer than the text is.
  static final int MOST_BYTES = 1024;

  private static final byte[] MAGIC = ascii("keyturn-key-file");
  private static final byte[] CHECK_WORD = ascii("check");
  private static final byte[] CHECK_LABEL = ascii("keyturn key file check v1");
  private static final byte[] DIGITS = ascii("0123456789abcdef");
  private static final int CHECK_BYTES = 4;

  /// What UTF-8 text of some editors begins with.
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private KeyFileText() {}

  static byte[] write(byte[] random) {
    var out = new Cursor(new byte[MOST_BYTES], MOST_BYTES);
    try {
      out.put(MAGIC).put(' ').put('0' + VERSION).put('\n');
      for (int i = 0; i < random.length; i++) {
        out.put(DIGITS[random[i] >> 4 & 15]).put(DIGITS[random[i] & 15]);
        if (i % 16 == 15) {
          out.put('\n');
        } else if (i % 4 == 3) {
          out.put(' ');
        }
      }
      out.put(CHECK_WORD).put(' ');
      for (byte part : check(random)) {
        out.put(DIGITS[part >> 4 & 15]).put(DIGITS[part & 15]);
      }
      return Arrays.copyOf(out.put('\n').bytes, out.at);
    } finally {
      Arrays.fill(out.bytes, (byte) 0);
    }
  }

  /// Whether a file that begins like this was made by Keyturn.
  static boolean begins(byte[] head) {
    return startsWith(head, start(head), MAGIC);
  }

  /// @param length of the whole file, of which `head` is the beginning
  /// @return the random bytes, which the caller wipes
  static byte[] read(byte[] head, long length) throws UnusableKeyFile {
    if (length > MOST_BYTES) {
      throw new UnusableKeyFile(Reason.DAMAGED);
    }
    var in = new Cursor(head, (int) length);
    in.at = start(head) + MAGIC.length;
    requireVersion(in);
    byte[] random = new byte[KeyFile.SECRET_BYTES];
    boolean sound = false;
    try {
      in.digits(random);
      in.word(CHECK_WORD);
      byte[] check = new byte[CHECK_BYTES];
      in.digits(check);
      in.end();
      sound = MessageDigest.isEqual(check, check(random));
    } finally {
      if (!sound) {
        Arrays.fill(random, (byte) 0);
      }
    }
    if (!sound) {
      throw new UnusableKeyFile(Reason.DAMAGED);
    }
    return random;
  }

  private static void requireVersion(Cursor in) throws UnusableKeyFile {
    in.space();
    int version = 0;
    int from = in.at;
    while (in.at < in.end && in.at - from < 4 && Character.isDigit(in.bytes[in.at])) {
      version = version * 10 + in.bytes[in.at++] - '0';
    }
    if (version > VERSION) {
      throw UnusableKeyFile.tooNew(version);
    }
    if (version != VERSION || in.at == in.end || !Cursor.isSpace(in.bytes[in.at])) {
      throw new UnusableKeyFile(Reason.DAMAGED);
    }
  }

  private static byte[] check(byte[] random) {
    var digest = Sha256.newDigest();
    digest.update(CHECK_LABEL);
    return Arrays.copyOf(digest.digest(random), CHECK_BYTES);
  }

  private static int start(byte[] head) {
    return startsWith(head, 0, MARK) ? MARK.length : 0;
  }

  private static boolean startsWith(byte[] bytes, int at, byte[] prefix) {
    return bytes.length >= at + prefix.length
        && Arrays.equals(bytes, at, at + prefix.length, prefix, 0, prefix.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// A place in the bytes of the text.
  private static final class Cursor {
    final byte[] bytes;
    final int end;
    int at;

    Cursor(byte[] bytes, int end) {
      this.bytes = bytes;
      this.end = end;
    }

    Cursor put(byte... more) {
      System.arraycopy(more, 0, bytes, at, more.length);
      at += more.length;
      return this;
    }

    Cursor put(int character) {
      bytes[at++] = (byte) character;
      return this;
    }

    static boolean isSpace(byte character) {
      return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    }

    void space() {
      while (at < end && isSpace(bytes[at])) {
        at++;
      }
    }

    void word(byte[] word) throws UnusableKeyFile {
      space();
      if (at + word.length > end || !startsWith(bytes, at, word)) {
        throw new UnusableKeyFile(Reason.DAMAGED);
      }
      at += word.length;
    }

    /// Hexadecimal digits of either case, wherever they are parted.
    void digits(byte[] into) throws UnusableKeyFile {
      for (int i = 0; i < into.length; i++) {
        into[i] = (byte) (digit() << 4 | digit());
      }
    }

    private int digit() throws UnusableKeyFile {
      space();
      int value = at < end ? Character.digit(bytes[at++], 16) : -1;
      if (value < 0) {
        throw new UnusableKeyFile(Reason.DAMAGED);
      }
      return value;
    }

    void end() throws UnusableKeyFile {
      space();
      if (at < end) {
        throw new UnusableKeyFile(Reason.DAMAGED);
      }
    }
  }
}
