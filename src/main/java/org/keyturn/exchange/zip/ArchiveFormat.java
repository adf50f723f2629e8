package org.keyturn.exchange.zip;

import java.io.IOException;
import java.util.Optional;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// A format whose files are zip archives, known by what lies in them.
public interface ArchiveFormat extends Format {
  @Override
  default String extension() {
    return ".zip";
  }

  boolean recognises(ZipArchive archive) throws Failed, IOException;

  /// Whether an archive has anything of the format, for somebody who insists on it.
  default boolean mayBe(ZipArchive archive) throws Failed, IOException {
    return recognises(archive);
  }

  /// @return why an archive of this format cannot be read; empty for any other
  default Optional<Failure.Rule> refusal(ZipArchive archive) throws Failed {
    return Optional.empty();
  }

  @Override
  default RecognisedFile open(ByteSource source) throws Failed, IOException {
    if (!ZipArchive.is(source)) {
      throw Format.notRecognised();
    }
    try (var archive = ZipArchive.open(source)) {
      if (!mayBe(archive)) {
        throw Format.notRecognised();
      }
    }
    return found(source);
  }
}
