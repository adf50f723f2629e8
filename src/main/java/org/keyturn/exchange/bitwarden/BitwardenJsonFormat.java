package org.keyturn.exchange.bitwarden;

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
import org.keyturn.exchange.format.SignatureFormat;
import org.keyturn.exchange.format.Writing;
import org.keyturn.model.Failed;

/// Bitwarden's `.json`. Speaks for the protected and the restricted one too.
public record BitwardenJsonFormat() implements SignatureFormat, ImportFormat, ExportFormat {
  /// Of the protected one too, which is this document, sealed.
  static final List<Loss> LOSSES =
      List.of(Loss.TRASH, Loss.ATTACHMENTS, Loss.VERSIONS, Loss.SETTINGS);

  @Override
  public String key() {
    return "bitwarden-json";
  }

  @Override
  public String extension() {
    return ".json";
  }

  @Override
  public FileReader reader() {
    return BitwardenReaders.plain();
  }

  @Override
  public Optional<RecognisedFile> recognise(FileHead head, ByteSource source)
      throws Failed, IOException {
    return switch (BitwardenFile.kind(source)) {
      case PLAIN -> Optional.of(found(source));
      case PROTECTED -> Optional.of(new BitwardenProtectedFormat().found(source));
      case RESTRICTED -> Optional.of(new BitwardenRestrictedFormat().found(source));
      case NONE -> Optional.empty();
    };
  }

  /// A document need not say that it is one of Bitwarden's.
  @Override
  public RecognisedFile open(ByteSource source) throws Failed, IOException {
    return BitwardenFile.opened(this, source);
  }

  @Override
  public List<Loss> losses() {
    return LOSSES;
  }

  @Override
  public Writing usual() {
    return new Writing.ByWriter(
        this, (out, run) -> BitwardenExport.write(run.contents(), out, run.watch()));
  }
}
