package org.keyturn.exchange.bitwarden;

import java.util.List;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportFormat;
import org.keyturn.exchange.format.Loss;
import org.keyturn.exchange.format.Writing;
import org.keyturn.exchange.zip.ArchiveFormat;
import org.keyturn.exchange.zip.ZipArchive;

/// Bitwarden's `.zip`: the document, and the attachments.
public record BitwardenZipFormat() implements ArchiveFormat, ImportFormat, ExportFormat {
  private static final List<Loss> LOSSES =
      List.of(Loss.TRASH, Loss.ATTACHMENT_DETAILS, Loss.VERSIONS, Loss.SETTINGS);

  @Override
  public String key() {
    return "bitwarden-zip";
  }

  @Override
  public FileReader reader() {
    return BitwardenReaders.archive();
  }

  @Override
  public boolean recognises(ZipArchive archive) {
    return archive.find(BitwardenReaders.DOCUMENT).isPresent();
  }

  @Override
  public List<Loss> losses() {
    return LOSSES;
  }

  @Override
  public Writing usual() {
    return new Writing.ByWriter(
        this, (out, run) -> ZipExport.write(run.contents(), out, run.watch()));
  }
}
