package org.keyturn.exchange.bitwarden;

import java.io.IOException;
import java.util.List;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportFormat;
import org.keyturn.exchange.format.Loss;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Secrecy;
import org.keyturn.exchange.format.Writing;
import org.keyturn.model.Failed;

/// Bitwarden's `.json` under a password of the file's own.
public record BitwardenProtectedFormat() implements ImportFormat, ExportFormat {
  @Override
  public String key() {
    return "bitwarden-protected";
  }

  @Override
  public String extension() {
    return ".json";
  }

  @Override
  public Secrecy secrecy() {
    return Secrecy.PASSWORD;
  }

  @Override
  public FileReader reader() {
    return BitwardenReaders.sealed();
  }

  @Override
  public RecognisedFile open(ByteSource source) throws Failed, IOException {
    return BitwardenFile.opened(this, source);
  }

  /// @param kdf how the key is derived from the password
  public Writing writing(BitwardenKdf kdf) {
    return new Writing.ByWriter(
        this,
        (out, run) ->
            ProtectedExport.write(run.contents(), run.keys().required(), kdf, out, run.watch()));
  }

  @Override
  public List<Loss> losses() {
    return BitwardenJsonFormat.LOSSES;
  }

  @Override
  public Writing usual() {
    return writing(BitwardenKdf.ARGON2ID);
  }
}
