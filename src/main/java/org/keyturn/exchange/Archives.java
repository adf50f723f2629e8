package org.keyturn.exchange;

import java.io.IOException;
import org.keyturn.exchange.bitwarden.BitwardenReaders;
import org.keyturn.exchange.file.ByteSource;
import org.keyturn.exchange.file.Format;
import org.keyturn.exchange.programs.DashlaneZip;
import org.keyturn.exchange.programs.OnePasswordImport;
import org.keyturn.exchange.programs.ProtonImport;
import org.keyturn.exchange.zip.ZipArchive;
import org.keyturn.exchange.zip.ZipEntryInfo;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Tells whose archive a zip file is.
final class Archives {
  private Archives() {}

  /// @throws Failed `NotRecognised(IMPORT)`, `Damaged(IMPORT_FILE)`, `BeyondBounds`
  static Found recognise(ByteSource source) throws Failed, IOException {
    try (var archive = ZipArchive.open(source)) {
      var format = format(archive, source);
      if (format instanceof Found.Readable
          && archive.files().stream().anyMatch(ZipEntryInfo::encrypted)) {
        return new Found.Unreadable(format.format(), Failure.Rule.ZIP_ENCRYPTED);
      }
      return format;
    }
  }

  private static Found format(ZipArchive archive, ByteSource source) throws Failed, IOException {
    if (archive.find(ProtonImport.SEALED).isPresent()) {
      return new Found.Unreadable(Format.PROTONPASS_ZIP, Failure.Rule.PROTON_PASS_ENCRYPTED);
    }
    if (archive.find(OnePasswordImport.DOCUMENT).isPresent()) {
      return readable(Format.ONEPASSWORD_1PUX, source);
    }
    if (archive.find(ProtonImport.DOCUMENT).isPresent()) {
      return readable(Format.PROTONPASS_ZIP, source);
    }
    if (archive.find(BitwardenReaders.DOCUMENT).isPresent()) {
      return readable(Format.BITWARDEN_ZIP, source);
    }
    if (DashlaneZip.looksLike(archive)) {
      return readable(Format.DASHLANE_ZIP, source);
    }
    throw ImportFiles.notRecognised();
  }

  private static Found readable(Format format, ByteSource source) {
    return new Found.Readable(format, source, Readers.of(format));
  }
}
