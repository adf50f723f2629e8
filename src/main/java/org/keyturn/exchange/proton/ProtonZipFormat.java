package org.keyturn.exchange.proton;

import java.util.Optional;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportFormat;
import org.keyturn.exchange.zip.ArchiveFormat;
import org.keyturn.exchange.zip.ZipArchive;
import org.keyturn.model.Failure;

/// Proton Pass's archive, which may be encrypted with PGP.
public record ProtonZipFormat() implements ArchiveFormat, ImportFormat {
  @Override
  public String key() {
    return "protonpass-zip";
  }

  @Override
  public boolean recognises(ZipArchive archive) {
    return archive.find(ProtonImport.DOCUMENT).isPresent();
  }

  @Override
  public Optional<Failure.Rule> refusal(ZipArchive archive) {
    return archive.find(ProtonImport.SEALED).map(_ -> Failure.Rule.PROTON_PASS_ENCRYPTED);
  }

  @Override
  public FileReader reader() {
    return ProtonImport.archive();
  }
}
