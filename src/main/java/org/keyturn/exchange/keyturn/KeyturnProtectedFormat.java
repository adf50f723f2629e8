package org.keyturn.exchange.keyturn;

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

/// Keyturn's export under a password of the file's own.
public record KeyturnProtectedFormat() implements ImportFormat, ExportFormat {
  @Override
  public String key() {
    return "keyturn-protected";
  }

  @Override
  public String extension() {
    return ".keyturn-export";
  }

  @Override
  public Secrecy secrecy() {
    return Secrecy.PASSWORD;
  }

  @Override
  public FileReader reader() {
    return (source, run) ->
        KeyturnExport.readProtected(source, run.keys().required(), run.sink(), run.watch());
  }

  @Override
  public RecognisedFile open(ByteSource source) throws Failed, IOException {
    return new KeyturnRestrictedFormat().openAs(this, source);
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
