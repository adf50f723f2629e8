package org.keyturn.exchange.xml;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.keyturn.model.Failed;

/// Decodes base64 that comes in parts, with white space anywhere.
public final class Base64In {
  private static final int FIRST = 128;
  private static final int PART = 8192;

  private final XmlBudget budget;

  /// Short at first, as most values are.
  private byte[] digits = new byte[FIRST];

  private final ByteParts decoded = new ByteParts();
  private int filled;
  private boolean broken;

  public Base64In(XmlBudget budget) {
    this.budget = budget;
  }

  void add(char[] chars, int offset, int length) throws Failed {
    for (int i = offset; i < offset + length; i++) {
      char c = chars[i];
      if (c <= ' ') {
        continue;
      }
      if (filled == digits.length) {
        var old = digits;
        digits = Arrays.copyOf(old, PART);
        Arrays.fill(old, (byte) 0);
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
    broken = !Base64Text.isWhole(part, part.length);
    if (!broken) {
      byte[] bytes = Base64.getDecoder().decode(part);
      decoded.add(bytes, bytes.length);
      Arrays.fill(bytes, (byte) 0);
    }
    Arrays.fill(part, (byte) 0);
  }
}
