package org.keyturn.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keyturn.exchange.bitwarden.BitwardenJsonFormat;
import org.keyturn.exchange.bitwarden.BitwardenProtectedFormat;
import org.keyturn.exchange.bitwarden.BitwardenRestrictedFormat;
import org.keyturn.exchange.bitwarden.BitwardenZipFormat;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.kdbx.KdbxFormat;
import org.keyturn.exchange.keepass.KeepassXmlFormat;
import org.keyturn.exchange.keepass1.Keepass1Format;
import org.keyturn.exchange.keeper.KeeperJsonFormat;
import org.keyturn.exchange.keyturn.KeyturnProtectedFormat;
import org.keyturn.exchange.keyturn.KeyturnRestrictedFormat;
import org.keyturn.exchange.onepassword.OnePasswordArchiveFormat;
import org.keyturn.exchange.onepassword.OnePasswordJsonFormat;
import org.keyturn.exchange.programs.DashlaneJsonFormat;
import org.keyturn.exchange.programs.DashlaneZipFormat;
import org.keyturn.exchange.programs.EnpassJsonFormat;
import org.keyturn.exchange.proton.ProtonJsonFormat;
import org.keyturn.exchange.proton.ProtonZipFormat;
import org.keyturn.exchange.tables.BitwardenCsvFormat;
import org.keyturn.exchange.tables.ButtercupCsvFormat;
import org.keyturn.exchange.tables.ChromeFormat;
import org.keyturn.exchange.tables.CsvFormat;
import org.keyturn.exchange.tables.DashlaneCsvFormat;
import org.keyturn.exchange.tables.EnpassCsvFormat;
import org.keyturn.exchange.tables.FirefoxFormat;
import org.keyturn.exchange.tables.KeepassxcCsvFormat;
import org.keyturn.exchange.tables.KeeperCsvFormat;
import org.keyturn.exchange.tables.LastPassFormat;
import org.keyturn.exchange.tables.NordPassFormat;
import org.keyturn.exchange.tables.OnePasswordCsvFormat;
import org.keyturn.exchange.tables.ProtonCsvFormat;
import org.keyturn.exchange.tables.RoboFormFormat;
import org.keyturn.exchange.tables.SafariFormat;
import org.keyturn.exchange.unread.UnreadFormats;

/// The list of every file format that is known, in the order in which they are shown and asked
/// whether a file is theirs; those that are not read come last.
public final class Formats {
  private static final List<Format> READ =
      List.of(
          new KeyturnRestrictedFormat(),
          new KeyturnProtectedFormat(),
          new BitwardenJsonFormat(),
          new BitwardenCsvFormat(),
          new BitwardenProtectedFormat(),
          new BitwardenZipFormat(),
          new BitwardenRestrictedFormat(),
          new KdbxFormat(),
          new KeepassXmlFormat(),
          new CsvFormat(),
          new OnePasswordArchiveFormat(),
          new OnePasswordJsonFormat(),
          new OnePasswordCsvFormat(),
          new LastPassFormat(),
          new ChromeFormat(),
          new FirefoxFormat(),
          new SafariFormat(),
          new KeepassxcCsvFormat(),
          new DashlaneJsonFormat(),
          new DashlaneZipFormat(),
          new DashlaneCsvFormat(),
          new ProtonJsonFormat(),
          new ProtonZipFormat(),
          new ProtonCsvFormat(),
          new EnpassJsonFormat(),
          new EnpassCsvFormat(),
          new NordPassFormat(),
          new RoboFormFormat(),
          new KeeperCsvFormat(),
          new KeeperJsonFormat(),
          new Keepass1Format(),
          new ButtercupCsvFormat());

  private static final List<Format> ALL =
      Stream.concat(READ.stream(), UnreadFormats.ALL.stream()).toList();

  private Formats() {}

  public static List<Format> all() {
    return ALL;
  }

  /// @return those that are written
  public static List<ExportFormat> written() {
    return of(ExportFormat.class);
  }

  /// @return those of a kind
  static <F extends Format> List<F> of(Class<F> kind) {
    return ALL.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// @param key as of [Format#key()]
  public static Optional<Format> byKey(String key) {
    return ALL.stream().filter(format -> format.key().equals(key)).findFirst();
  }
}
