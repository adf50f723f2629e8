package org.keyturn.exchange.keyturn;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.exchange.format.Loss;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Secrecy;
import org.keyturn.exchange.format.SignatureFormat;
import org.keyturn.exchange.format.Writing;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Keyturn's export under the vault's key. Speaks for the protected one too.
public record KeyturnRestrictedFormat() implements SignatureFormat, ExportFormat {
  @Override
  public String key() {
    return "keyturn-restricted";
  }

  @Override
  public String extension() {
    return ".keyturn-export";
  }

  @Override
  public Secrecy secrecy() {
    return Secrecy.SEALED;
  }

  @Override
  public Optional<RecognisedFile> recognise(FileHead head, ByteSource source)
      throws Failed, IOException {
    try {
      return Optional.of(
          switch (KeyturnExport.readIdentity(source).kind()) {
            case RESTRICTED -> found(source);
            case PROTECTED -> new KeyturnProtectedFormat().found(source);
          });
    } catch (Failed e) {
      if (e.failure() instanceof Failure.NotRecognised) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public RecognisedFile found(ByteSource source) throws Failed, IOException {
    return new RecognisedFile.UnderVaultKey(
        this, source, KeyturnExport.readIdentity(source), KeyturnExport::readRestricted);
  }

  @Override
  public boolean ours() {
    return true;
  }

  @Override
  public List<Loss> losses() {
    return List.of();
  }

  @Override
  public Writing usual() {
    return new Writing.ByVault(this);
  }
}
