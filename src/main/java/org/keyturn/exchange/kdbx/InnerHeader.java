package org.keyturn.exchange.kdbx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.foreign.MaskStream;
import org.keyturn.exchange.xml.ByteParts;
import org.keyturn.exchange.xml.XmlBudget;
import org.keyturn.model.Failed;

/// What stands before the document in version 4, inside the encryption: the mask, and the files.
///
/// @param files contents by their number
record InnerHeader(Optional<MaskStream> mask, Map<String, byte[]> files) {
  private static final int PART = 64 * 1024;

  static InnerHeader read(InputStream in, XmlBudget budget) throws Failed, IOException {
    int mask = Kdbx.MASK_NONE;
    byte[] key = {};
    var files = new HashMap<String, byte[]>();
    while (true) {
      int id = LittleEndian.readByte(in);
      int length = LittleEndian.readInt(in);
      if (length < 0) {
        throw Kdbx.damaged();
      }
      budget.keep(64);
      switch (id) {
        case Kdbx.END -> {
          content(in, length, budget);
          return new InnerHeader(mask(mask, key), files);
        }
        case Kdbx.INNER_MASK -> mask = number(content(in, length, budget));
        case Kdbx.INNER_MASK_KEY -> key = content(in, length, budget);
        case Kdbx.INNER_BINARY -> {
          // One byte of flags, of which none changes the content.
          if (length < 1) {
            throw Kdbx.damaged();
          }
          LittleEndian.readByte(in);
          files.put(Integer.toString(files.size()), content(in, length - 1, budget));
        }
        default -> content(in, length, budget);
      }
    }
  }

  private static int number(byte[] bytes) throws Failed {
    if (bytes.length != Integer.BYTES) {
      throw Kdbx.damaged();
    }
    return LittleEndian.of(bytes).getInt();
  }

  /// Takes no memory for bytes that are announced and do not come.
  private static byte[] content(InputStream in, int length, XmlBudget budget)
      throws Failed, IOException {
    if (length <= PART) {
      budget.keep(length);
      return LittleEndian.read(in, length);
    }
    var out = new ByteParts();
    for (int left = length; left > 0; left -= PART) {
      var part = LittleEndian.read(in, Math.min(left, PART));
      budget.keep(part.length);
      out.add(part, part.length);
      Arrays.fill(part, (byte) 0);
    }
    return out.join();
  }

  /// @param key wiped
  static Optional<MaskStream> mask(int mask, byte[] key) throws Failed {
    try (var secret = SecretBytes.takeFrom(key)) {
      return switch (mask) {
        case Kdbx.MASK_NONE -> Optional.empty();
        case Kdbx.MASK_SALSA20 -> Optional.of(MaskStream.salsa20(secret));
        case Kdbx.MASK_CHACHA20 -> Optional.of(MaskStream.chaCha20(secret));
        default -> throw Kdbx.unknownCipher();
      };
    }
  }
}
