package org.keyturn.exchange.kdbx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportFormat;
import org.keyturn.exchange.format.Loss;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Secrecy;
import org.keyturn.exchange.format.SignatureFormat;
import org.keyturn.exchange.format.Writing;
import org.keyturn.model.Failed;

/// KeePass databases: reads 3.1 and 4, writes 4.1.
public record KdbxFormat() implements SignatureFormat, ImportFormat, ExportFormat {
  private static final List<Loss> LOSSES = List.of(Loss.SETTINGS);

  @Override
  public String key() {
    return "kdbx";
  }

  @Override
  public String extension() {
    return ".kdbx";
  }

  @Override
  public Secrecy secrecy() {
    return Secrecy.KEYS;
  }

  @Override
  public FileReader reader() {
    return (source, run) ->
        KdbxImport.pour(
            source,
            run.keys().password(),
            run.keys().keyFile(),
            run.sink(),
            run.now(),
            run.watch());
  }

  @Override
  public Optional<RecognisedFile> recognise(FileHead head, ByteSource source)
      throws Failed, IOException {
    return KdbxFile.recognise(source) ? Optional.of(found(source)) : Optional.empty();
  }

  /// @param cipher what hides the content
  public Writing writing(KdbxCipher cipher) {
    return new Writing.ByWriter(
        this,
        (out, run) ->
            KdbxExport.write(
                run.contents(), out, run.keys().required(), cipher, run.now(), run.watch()));
  }

  @Override
  public List<Loss> losses() {
    return LOSSES;
  }

  @Override
  public Writing usual() {
    return writing(KdbxCipher.AES_256);
  }
}
