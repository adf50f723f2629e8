package org.keyturn.exchange;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keyturn.exchange.bitwarden.BitwardenFile;
import org.keyturn.exchange.csv.CsvSheet;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FaultyContent;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.kdbx.KdbxFile;
import org.keyturn.exchange.keepass.KeepassXml;
import org.keyturn.exchange.keyturn.KeyturnExport;
import org.keyturn.exchange.tables.NamelessTable;
import org.keyturn.exchange.tables.TableLayouts;
import org.keyturn.exchange.tables.TableReader;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Tells what a file is by its content; its name does not matter.
public final class ImportFiles {
  private static final int HEAD = 256;
  private static final String PGP = "-----BEGIN PGP MESSAGE-----";

  private static final Optional<Format> NONE = Optional.empty();

  private ImportFiles() {}

  /// Reads the file, whatever its size in constant memory.
  ///
  /// @throws Failed `NotRecognised(IMPORT)` if no format knows it, `TooNew`, `BeyondBounds`, or
  ///   `Damaged` if it is of a format and broken
  public static RecognisedFile recognise(ByteSource source) throws Failed, IOException {
    try {
      return byContent(source);
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
      return insistent(format, source);
    } catch (Failed e) {
      var unread = e.failure().equals(notRecognised().failure()) ? UnreadFiles.of(source) : NONE;
      if (unread.isPresent()) {
        return new RecognisedFile.Unreadable(unread.get());
      }
      throw e;
    }
  }

  /// A folder, where a file is expected.
  ///
  /// @throws Failed `NotRecognised(IMPORT_FOLDER)` if no format is one
  public static RecognisedFile folder(Path folder) throws Failed {
    return UnreadFiles.of(folder)
        .<RecognisedFile>map(RecognisedFile.Unreadable::new)
        .orElseThrow(() -> new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT_FOLDER)));
  }

  private static RecognisedFile insistent(Format format, ByteSource source)
      throws Failed, IOException {
    return switch (format) {
      case KEYTURN_RESTRICTED,
          KEYTURN_PROTECTED,
          BITWARDEN_RESTRICTED,
          KEEPER_JSON,
          KEEPASS_KDB,
          ENPASS_CSV,
          BUTTERCUP_CSV,
          BUTTERCUP_BCUP,
          ONEPASSWORD_1PIF,
          ONEPASSWORD_OPVAULT,
          SAFEINCLOUD_XML,
          SAFEINCLOUD_DB,
          KASPERSKY_TXT ->
          insisted(format, source);
      case CSV,
          BITWARDEN_CSV,
          LASTPASS_CSV,
          CHROME_CSV,
          FIREFOX_CSV,
          SAFARI_CSV,
          KEEPASSXC_CSV,
          ONEPASSWORD_CSV,
          DASHLANE_CSV,
          PROTONPASS_CSV,
          NORDPASS_CSV,
          ROBOFORM_CSV,
          KEEPER_CSV ->
          table(format, source);
      case BITWARDEN_ZIP, ONEPASSWORD_1PUX, DASHLANE_ZIP, PROTONPASS_ZIP -> {
        ZipRecognition.require(format, source);
        yield readable(format, source);
      }
      case ONEPASSWORD_JSON, DASHLANE_JSON, PROTONPASS_JSON, ENPASS_JSON -> {
        JsonRecognition.require(format, source);
        yield readable(format, source);
      }
      case BITWARDEN_JSON, BITWARDEN_PROTECTED -> {
        require(firstCharacter(head(source)) == '{');
        yield readable(format, source);
      }
      case KDBX -> {
        require(KdbxFile.recognise(source));
        yield readable(format, source);
      }
      case KEEPASS_XML -> readable(format, source);
    };
  }

  /// Names the columns of a table that the person has to explain before it is read.
  ///
  /// @return empty for any other file
  public static List<String> unknownColumns(RecognisedFile found) throws Failed, IOException {
    boolean table = found instanceof RecognisedFile.Openable && found.format() == Format.CSV;
    if (!table) {
      return List.of();
    }
    var sheet = CsvSheet.of(((RecognisedFile.Openable) found).source());
    return sheet
        .map(CsvSheet::first)
        .filter(first -> TableLayouts.of(Format.CSV, first).isEmpty())
        .filter(first -> !NamelessTable.nameless(first))
        .orElse(List.of());
  }

  /// Formats that say themselves what they are.
  private static RecognisedFile insisted(Format format, ByteSource source)
      throws Failed, IOException {
    var found = recognise(source);
    if (found.format() != format) {
      throw notRecognised();
    }
    return found;
  }

  private static RecognisedFile table(Format format, ByteSource source) throws Failed, IOException {
    var sheet = CsvSheet.of(source).orElseThrow(ImportFiles::notRecognised);
    var layout = TableLayouts.of(format, sheet.first());
    if (layout.isPresent()) {
      return new RecognisedFile.Openable(format, source, new TableReader(layout.get()));
    }
    if (format == Format.CSV) {
      return explained(sheet, source);
    }
    throw notRecognised();
  }

  private static RecognisedFile explained(CsvSheet sheet, ByteSource source) {
    boolean named = !NamelessTable.nameless(sheet.first());
    return new RecognisedFile.Openable(Format.CSV, source, TableReader.mapped(named));
  }

  private static RecognisedFile byContent(ByteSource source) throws Failed, IOException {
    var head = head(source);
    if (ZipRecognition.isArchive(source)) {
      return ZipRecognition.recognise(source);
    }
    if (new String(head, US_ASCII).startsWith(PGP)) {
      return new RecognisedFile.Unreadable(
          Format.PROTONPASS_JSON, Failure.Rule.PROTON_PASS_ENCRYPTED);
    }
    if (KdbxFile.recognise(source)) {
      return readable(Format.KDBX, source);
    }
    var unread = UnreadFiles.of(source);
    if (unread.isPresent()) {
      return new RecognisedFile.Unreadable(unread.get());
    }
    if (firstCharacter(head) == '<' && KeepassXml.recognise(source)) {
      return readable(Format.KEEPASS_XML, source);
    }
    var keyturn = keyturn(source);
    if (keyturn.isPresent()) {
      return keyturn.get();
    }
    return switch (BitwardenFile.kind(source)) {
      case PLAIN -> readable(Format.BITWARDEN_JSON, source);
      case PROTECTED -> readable(Format.BITWARDEN_PROTECTED, source);
      case RESTRICTED ->
          new RecognisedFile.Unreadable(
              Format.BITWARDEN_RESTRICTED, Failure.Rule.BITWARDEN_ACCOUNT_RESTRICTED);
      case NONE -> byFirstCharacter(head, source);
    };
  }

  private static RecognisedFile byFirstCharacter(byte[] head, ByteSource source)
      throws Failed, IOException {
    return switch (firstCharacter(head)) {
      case '{' -> readable(JsonRecognition.recognise(source), source);
      case '[', '<', '\0' -> throw notRecognised();
      default -> {
        var sheet = CsvSheet.of(source).orElseThrow(ImportFiles::notRecognised);
        var unread = UnreadTables.of(sheet, TableLayouts.of(sheet.first()).isPresent());
        if (unread.isPresent()) {
          yield new RecognisedFile.Unreadable(unread.get());
        }
        yield TableLayouts.of(sheet)
            .<RecognisedFile>map(layout ->
                new RecognisedFile.Openable(layout.format(), source, new TableReader(layout)))
            .orElseGet(() -> explained(sheet, source));
      }
    };
  }

  private static RecognisedFile readable(Format format, ByteSource source) {
    return format.reads()
        ? new RecognisedFile.Openable(format, source, Readers.of(format))
        : new RecognisedFile.Unreadable(format);
  }

  private static Optional<RecognisedFile> keyturn(ByteSource source) throws Failed, IOException {
    try {
      return Optional.of(keyturn(source, KeyturnExport.readIdentity(source)));
    } catch (Failed e) {
      if (e.failure() instanceof Failure.NotRecognised) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static RecognisedFile keyturn(ByteSource source, ExportIdentity identity) {
    return switch (identity.kind()) {
      case RESTRICTED -> new RecognisedFile.KeyturnRestricted(source, identity);
      case PROTECTED -> readable(Format.KEYTURN_PROTECTED, source);
    };
  }

  private static byte[] head(ByteSource source) throws IOException {
    try (var in = source.open()) {
      return in.readNBytes(HEAD);
    }
  }

  /// @return the first that is no space, byte order mark or half of a wide character
  private static char firstCharacter(byte[] head) {
    for (byte b : head) {
      char c = (char) Byte.toUnsignedInt(b);
      if (c > ' ' && c < 0x80) {
        return c;
      }
      if (c >= 0x80 && c != 0xef && c != 0xbb && c != 0xbf && c != 0xfe && c != 0xff) {
        return c;
      }
    }
    return '\0';
  }

  static void require(boolean holds) throws Failed {
    if (!holds) {
      throw notRecognised();
    }
  }

  static Failed notRecognised() {
    return new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT));
  }
}
