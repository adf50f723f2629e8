package org.keyturn.exchange.unread;

import java.util.Optional;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Secrecy;
import org.keyturn.exchange.format.SignatureFormat;
import org.keyturn.exchange.format.UnreadFormat;

/// Databases of KeePass 1.
public record Keepass1Format() implements SignatureFormat, UnreadFormat {
  /// KeePass 2 has another second one.
  private static final byte[] SIGNATURES = {
    3, (byte) 0xd9, (byte) 0xa2, (byte) 0x9a, 0x65, (byte) 0xfb, 0x4b, (byte) 0xb5
  };

  @Override
  public String key() {
    return "keepass-kdb";
  }

  @Override
  public String extension() {
    return ".kdb";
  }

  @Override
  public Secrecy secrecy() {
    return Secrecy.KEYS;
  }

  @Override
  public Optional<RecognisedFile> recognise(FileHead head, ByteSource source) {
    return head.begins(SIGNATURES) ? Optional.of(unreadable()) : Optional.empty();
  }
}
