package org.keyturn.exchange.unread;

import java.util.Optional;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Secrecy;
import org.keyturn.exchange.format.SignatureFormat;
import org.keyturn.exchange.format.UnreadFormat;

/// The encrypted database of SafeInCloud.
record SafeInCloudDatabaseFormat() implements SignatureFormat, UnreadFormat {
  @Override
  public String key() {
    return "safeincloud-db";
  }

  @Override
  public String extension() {
    return ".db";
  }

  @Override
  public Secrecy secrecy() {
    return Secrecy.PASSWORD;
  }

  @Override
  public Optional<RecognisedFile> recognise(FileHead head, ByteSource source) {
    return looksLike(head.bytes()) ? Optional.of(unreadable()) : Optional.empty();
  }

  /// Three bytes, then four pieces with their lengths before them, a salt, an initialisation vector
  /// of 16 bytes, another salt, and whole blocks of AES.
  private static boolean looksLike(byte[] head) {
    int position = 3;
    for (int piece = 0; piece < 4; piece++) {
      if (position >= head.length) {
        return false;
      }
      int length = Byte.toUnsignedInt(head[position]);
      boolean fits =
          switch (piece) {
            case 1 -> length == 16;
            case 3 -> length > 0 && length % 16 == 0;
            default -> length >= 8 && length <= 64 && length % 4 == 0;
          };
      if (!fits) {
        return false;
      }
      position += 1 + length;
    }
    return position < head.length && head[0] < ' ' && head[1] < ' ' && head[2] < ' ';
  }
}
