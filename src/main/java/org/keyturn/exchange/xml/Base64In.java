package org.keyturn.exchange.xml;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.keyturn.model.Failed;

/// Decodes base64 that comes in parts, with white space anywhere.
public final class Base64In {
  private static final int PART = 8192;

  private final Budget budget;
  private final byte[] digits = new byte[PART];
  private final Parts decoded = new Parts();
  private int filled;
  private boolean broken;

  public Base64In(Budget budget) {
    this.budget = budget;
  }

  void add(char[] chars, int offset, int length) throws Failed {
    for (int i = offset; i < offset + length; i++) {
      char c = chars[i];
      if (c <= ' ') {
        continue;
      }
      digits[filled++] = c < 128 ? (byte) c : 0;
      if (filled == PART) {
        decode();
      }
    }
  }

  /// @return nothing if it was no base64; else what the caller wipes
  public Optional<byte[]> finish() throws Failed {
    decode();
    byte[] bytes = decoded.join();
    return broken ? Optional.empty() : Optional.of(bytes);
  }

  private void decode() throws Failed {
    if (broken) {
      filled = 0;
      return;
    }
    budget.keep(filled);
    byte[] part = Arrays.copyOf(digits, filled);
    filled = 0;
    try {
      byte[] bytes = Base64.getDecoder().decode(part);
      decoded.add(bytes, bytes.length);
      Arrays.fill(bytes, (byte) 0);
    } catch (IllegalArgumentException e) {
      broken = true;
    }
    Arrays.fill(part, (byte) 0);
  }
}
