package org.keyturn.exchange.bitwarden;

import java.io.IOException;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Secrecy;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Bitwarden's `.json` under the account's key. Recognised, so that people hear why it cannot be
/// read.
public record BitwardenRestrictedFormat() implements Format {
  @Override
  public String key() {
    return "bitwarden-restricted";
  }

  @Override
  public String extension() {
    return ".json";
  }

  @Override
  public Secrecy secrecy() {
    return Secrecy.SEALED;
  }

  @Override
  public boolean reads() {
    return false;
  }

  @Override
  public RecognisedFile found(ByteSource source) {
    return new RecognisedFile.Unreadable(this, Failure.Rule.BITWARDEN_ACCOUNT_RESTRICTED);
  }

  @Override
  public RecognisedFile open(ByteSource source) throws Failed, IOException {
    return new BitwardenJsonFormat().openAs(this, source);
  }
}
