package org.keyturn.exchange;

import java.io.IOException;
import java.util.Arrays;
import org.keyturn.exchange.bitwarden.BitwardenReaders;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.onepassword.OnePasswordImport;
import org.keyturn.exchange.programs.DashlaneZip;
import org.keyturn.exchange.proton.ProtonImport;
import org.keyturn.exchange.zip.ZipArchive;
import org.keyturn.exchange.zip.ZipEntryInfo;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Tells whose archive a zip file is.
final class ZipRecognition {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

  private ZipRecognition() {}

  /// @throws Failed `NotRecognised(IMPORT)`, `Damaged(IMPORT_FILE)`, `BeyondBounds`
  static RecognisedFile recognise(ByteSource source) throws Failed, IOException {
    try (var archive = ZipArchive.open(source)) {
      var format = format(archive, source);
      if (format instanceof RecognisedFile.Openable
          && archive.files().stream().anyMatch(ZipEntryInfo::encrypted)) {
        return new RecognisedFile.Unreadable(format.format(), Failure.Rule.ZIP_ENCRYPTED);
      }
      return format;
    }
  }

  /// @throws Failed `NotRecognised(IMPORT)` if it is no archive, or has nothing of the format
  static void require(Format format, ByteSource source) throws Failed, IOException {
    ImportFiles.require(isArchive(source));
    try (var archive = ZipArchive.open(source)) {
      ImportFiles.require(
          switch (format) {
            case ONEPASSWORD_1PUX -> archive.find(OnePasswordImport.DOCUMENT).isPresent();
            case PROTONPASS_ZIP -> archive.find(ProtonImport.DOCUMENT).isPresent();
            case BITWARDEN_ZIP -> archive.find(BitwardenReaders.DOCUMENT).isPresent();
            default -> !archive.files().isEmpty();
          });
    }
  }

  static boolean isArchive(ByteSource source) throws IOException {
    try (var in = source.open()) {
      var head = in.readNBytes(ZIP.length);
      return Arrays.equals(head, ZIP) || Arrays.equals(head, EMPTY_ZIP);
    }
  }

  private static RecognisedFile format(ZipArchive archive, ByteSource source)
      throws Failed, IOException {
    if (archive.find(ProtonImport.SEALED).isPresent()) {
      return new RecognisedFile.Unreadable(
          Format.PROTONPASS_ZIP, Failure.Rule.PROTON_PASS_ENCRYPTED);
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

  private static RecognisedFile readable(Format format, ByteSource source) {
    return new RecognisedFile.Openable(format, source, Readers.of(format));
  }
}
