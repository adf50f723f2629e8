package org.keyturn.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.keyturn.exchange.csv.CsvSheet;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FaultyContent;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.exchange.format.FolderFormat;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.SignatureFormat;
import org.keyturn.exchange.format.UnreadFormat;
import org.keyturn.exchange.json.JsonFormat;
import org.keyturn.exchange.json.JsonSketch;
import org.keyturn.exchange.tables.CsvFormat;
import org.keyturn.exchange.tables.TableFormat;
import org.keyturn.exchange.tables.TableLayout;
import org.keyturn.exchange.zip.ArchiveFormat;
import org.keyturn.exchange.zip.ZipArchive;
import org.keyturn.exchange.zip.ZipEntryInfo;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Tells what a file is by its content, asking the formats of each kind in turn; its name does not
/// matter.
public final class ImportFiles {

  private ImportFiles() {}

  /// Reads the file, whatever its size in constant memory.
  ///
  /// @throws Failed `NotRecognised(IMPORT)` if no format knows it, `TooNew`, `BeyondBounds`, or
  ///   `Damaged` if it is of a format and broken
  public static RecognisedFile recognise(ByteSource source) throws Failed, IOException {
    try {
      return ZipArchive.is(source) ? archive(source) : byBeginning(source);
    } catch (FaultyContent e) {
      throw e.failed();
    }
  }

  /// Takes the person's word for what a file is. It is looked at only as far as the format cannot
  /// be read without.
  ///
  /// @throws Failed `NotRecognised(IMPORT)` if it cannot be that
  public static RecognisedFile as(Format format, ByteSource source) throws Failed, IOException {
    try {
      return format.open(source);
    } catch (FaultyContent e) {
      throw e.failed();
    } catch (Failed e) {
      if (e.failure().equals(Format.notRecognised().failure())) {
        return withoutReader(source, e);
      }
      throw e;
    }
  }

  /// A folder, where a file is expected.
  ///
  /// @throws Failed `NotRecognised(IMPORT_FOLDER)` if no format is one
  public static RecognisedFile folder(Path folder) throws Failed {
    return Formats.of(FolderFormat.class).stream()
        .filter(format -> format.recognises(folder))
        .findFirst()
        .map(UnreadFormat::unreadable)
        .orElseThrow(() -> new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT_FOLDER)));
  }

  /// Whatever it was taken for: that there is no reader for it says more than that it is not that.
  private static RecognisedFile withoutReader(ByteSource source, Failed otherwise)
      throws Failed, IOException {
    var head = FileHead.of(source);
    for (var format : Formats.of(SignatureFormat.class)) {
      if (format instanceof UnreadFormat) {
        var found = format.recognise(head, source);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw otherwise;
  }

  private static RecognisedFile archive(ByteSource source) throws Failed, IOException {
    try (var archive = ZipArchive.open(source)) {
      for (var format : Formats.of(ArchiveFormat.class)) {
        var refusal = format.refusal(archive);
        if (refusal.isPresent()) {
          return new RecognisedFile.Unreadable(format, refusal.get());
        }
        if (format.recognises(archive)) {
          boolean encrypted = archive.files().stream().anyMatch(ZipEntryInfo::encrypted);
          return encrypted
              ? new RecognisedFile.Unreadable(format, Failure.Rule.ZIP_ENCRYPTED)
              : format.found(source);
        }
      }
    }
    throw Format.notRecognised();
  }

  private static RecognisedFile byBeginning(ByteSource source) throws Failed, IOException {
    var head = FileHead.of(source);
    for (var format : Formats.of(SignatureFormat.class)) {
      var found = format.recognise(head, source);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return switch (head.firstCharacter()) {
      case '{' -> document(source);
      case '[', '<', '\0' -> throw Format.notRecognised();
      default -> table(source);
    };
  }

  private static RecognisedFile document(ByteSource source) throws Failed, IOException {
    var documents = Formats.of(JsonFormat.class);
    var sketch =
        JsonSketch.of(
                source, seen -> documents.stream().anyMatch(format -> format.recognises(seen)))
            .orElseThrow(Format::notRecognised);
    for (var format : documents) {
      if (format.recognises(sketch)) {
        return format.found(source);
      }
    }
    throw Format.notRecognised();
  }

  /// What names of columns tell counts more than what records do; a table that is nobody's can be
  /// explained.
  private static RecognisedFile table(ByteSource source) throws Failed, IOException {
    var sheet = CsvSheet.of(source).orElseThrow(Format::notRecognised);
    var tables = Formats.of(TableFormat.class);
    for (var claim : TableLayout.Claim.values()) {
      for (var format : tables) {
        for (var layout : format.layouts()) {
          if (layout.claim() == claim && layout.fits(sheet.first())) {
            return format.found(source, layout);
          }
        }
      }
    }
    for (var format : tables) {
      var layout = format.byRecords(sheet);
      if (layout.isPresent()) {
        return format.found(source, layout.get());
      }
    }
    return new CsvFormat().explained(sheet, source);
  }
}
