package org.keyturn.exchange.onepassword;

import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportFormat;
import org.keyturn.exchange.zip.ArchiveFormat;
import org.keyturn.exchange.zip.ZipArchive;

/// 1Password's `.1pux`.
public record OnePasswordArchiveFormat() implements ArchiveFormat, ImportFormat {
  @Override
  public String key() {
    return "1password-1pux";
  }

  @Override
  public String extension() {
    return ".1pux";
  }

  @Override
  public boolean recognises(ZipArchive archive) {
    return archive.find(OnePasswordImport.DOCUMENT).isPresent();
  }

  @Override
  public FileReader reader() {
    return OnePasswordImport.archive();
  }
}
