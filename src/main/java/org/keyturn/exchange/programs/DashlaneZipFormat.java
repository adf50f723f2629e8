package org.keyturn.exchange.programs;

import java.io.IOException;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportFormat;
import org.keyturn.exchange.zip.ArchiveFormat;
import org.keyturn.exchange.zip.ZipArchive;
import org.keyturn.model.Failed;

/// Dashlane's archive of tables.
public record DashlaneZipFormat() implements ArchiveFormat, ImportFormat {
  @Override
  public String key() {
    return "dashlane-zip";
  }

  @Override
  public boolean recognises(ZipArchive archive) throws Failed, IOException {
    return DashlaneZip.looksLike(archive);
  }

  @Override
  public boolean mayBe(ZipArchive archive) {
    return !archive.files().isEmpty();
  }

  @Override
  public FileReader reader() {
    return new DashlaneZip();
  }
}
