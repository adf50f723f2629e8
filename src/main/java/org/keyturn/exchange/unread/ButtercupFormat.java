package org.keyturn.exchange.unread;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Secrecy;
import org.keyturn.exchange.format.SignatureFormat;
import org.keyturn.exchange.format.UnreadFormat;

/// Vaults of Buttercup.
record ButtercupFormat() implements SignatureFormat, UnreadFormat {
  private static final byte[] SIGNATURE = "b~>buttercup/".getBytes(US_ASCII);

  @Override
  public String key() {
    return "buttercup-bcup";
  }

  @Override
  public String extension() {
    return ".bcup";
  }

  @Override
  public Secrecy secrecy() {
    return Secrecy.PASSWORD;
  }

  @Override
  public Optional<RecognisedFile> recognise(FileHead head, ByteSource source) {
    return head.begins(SIGNATURE) ? Optional.of(unreadable()) : Optional.empty();
  }
}
