package org.keyturn.exchange.layouts;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keyturn.exchange.csv.CsvSheet;
import org.keyturn.exchange.file.Format;
import org.keyturn.exchange.table.Columns;
import org.keyturn.exchange.table.Layout;
import org.keyturn.exchange.table.TableWriter;
import org.keyturn.model.Failed;

/// Every table that is known by its columns. Those with columns that nobody else has come first.
public final class Layouts {
  private static final Columns SAFARI =
      Columns.of(
          "Title",
          "name",
          "URL",
          "url",
          "Username",
          "username",
          "Password",
          "password",
          "Notes",
          "notes",
          "OTPAuth",
          "totp");
  private static final Columns KEEPASSXC =
      Columns.of(
              "Group",
              "folder",
              "Title",
              "name",
              "Username",
              "username",
              "Password",
              "password",
              "URL",
              "url",
              "Notes",
              "notes",
              "TOTP",
              "totp",
              "Last Modified",
              "changed",
              "Created",
              "created")
          .withFields("Icon");
  private static final Columns OWN = Columns.own();

  private static final List<Layout> ALL =
      List.of(
          new Layout(Format.CSV, TableWriter.FIRST_COLUMNS, OWN::rows),
          new Layout(Format.CSV, TableWriter.EARLIER_FIRST_COLUMNS, OWN::rows),
          new Layout(
              Format.BITWARDEN_CSV,
              List.of("type", "name", "login_username", "login_password"),
              BitwardenRows::rows),
          new Layout(
              Format.LASTPASS_CSV,
              List.of("url", "username", "password", "extra", "name", "grouping"),
              LastPassRows::rows),
          new Layout(
              Format.LASTPASS_CSV,
              List.of("profilename", "profilelanguage"),
              LastPassRows::profiles),
          new Layout(
              Format.NORDPASS_CSV,
              List.of("name", "url", "username", "password", "note", "cardholdername", "folder"),
              NordPassRows::rows),
          new Layout(
              Format.NORDPASS_CSV,
              List.of("name", "url", "username", "password", "note", "cardnumber", "cvc"),
              NordPassRows::rows),
          new Layout(Format.PROTONPASS_CSV, ProtonRows.REQUIRED, ProtonRows::rows),
          new Layout(
              Format.ROBOFORM_CSV,
              List.of("Name", "Url", "Login", "Pwd"),
              Layout.Shape.RAGGED,
              RoboFormRows::rows),
          new Layout(
              Format.KEEPASSXC_CSV,
              List.of("Group", "Title", "Username", "Password", "URL", "Notes"),
              () -> KEEPASSXC.rows((item, row) -> item.folder(group(row.text("Group"))))),
          new Layout(
              Format.ONEPASSWORD_CSV,
              List.of("title", "url", "username", "password", "otpauth", "favorite", "archived"),
              OnePasswordRows::rows),
          onePassword("title", "notesPlain"),
          onePassword("uuid", "title", "scope"),
          onePassword("title", "type", "scope"),
          onePassword("title", "username(username)", "password(password)"),
          new Layout(
              Format.DASHLANE_CSV,
              List.of("username", "title", "password", "note", "category"),
              DashlaneRows::logins),
          new Layout(
              Format.DASHLANE_CSV,
              List.of("username", "username2", "title", "password"),
              DashlaneRows::logins),
          new Layout(
              Format.DASHLANE_CSV,
              List.of("type", "account_name", "cc_number"),
              DashlaneRows::payments),
          new Layout(
              Format.DASHLANE_CSV,
              List.of("type", "account_name", "account_number"),
              DashlaneRows::payments),
          new Layout(
              Format.DASHLANE_CSV,
              List.of("type", "number", "issue_date"),
              DashlaneRows::documents),
          new Layout(
              Format.DASHLANE_CSV,
              List.of("type", "title", "first_name", "last_name"),
              DashlanePerson::new),
          new Layout(
              Format.DASHLANE_CSV,
              List.of("type", "item_name", "phone_number", "email"),
              DashlanePerson::new),
          new Layout(
              Format.FIREFOX_CSV,
              List.of("url", "username", "password", "httpRealm"),
              BrowserRows::firefox),
          new Layout(
              Format.FIREFOX_CSV,
              List.of("hostname", "username", "password", "httpRealm"),
              BrowserRows::firefox),
          new Layout(
              Format.CHROME_CSV,
              List.of("name", "url", "username", "password"),
              BrowserRows::chrome),
          new Layout(
              Format.SAFARI_CSV, List.of("Title", "URL", "Username", "Password"), SAFARI::rows),
          new Layout(Format.DASHLANE_CSV, List.of("title", "note"), DashlaneRows::notes));

  private static final Layout KEEPER =
      new Layout(Format.KEEPER_CSV, List.of(), Layout.Shape.NAMELESS, () -> KeeperRows::row);

  private Layouts() {}

  /// One of the older programs, which write a quote after a backslash.
  private static Layout onePassword(String... required) {
    return new Layout(Format.ONEPASSWORD_CSV, List.of(required), OnePasswordRows::rows)
        .withBackslashes();
  }

  /// @param first record of the table, which names the columns
  public static Optional<Layout> of(List<String> first) {
    return ALL.stream()
        .filter(layout -> layout.fits(first))
        .filter(layout -> !isNotes(layout) || first.size() == 2)
        .findFirst();
  }

  /// @return the layout of a table, whether its first record names the columns or not
  public static Optional<Layout> of(CsvSheet sheet) throws Failed, IOException {
    var named = of(sheet.first());
    return named.isPresent() ? named : NamelessTable.layout(sheet);
  }

  static Optional<Layout> keeper() {
    return Optional.of(KEEPER);
  }

  /// @return the layout of this format that goes with the columns best; empty if none does at all
  public static Optional<Layout> of(Format format, List<String> first) {
    if (format == Format.KEEPER_CSV) {
      return Optional.of(KEEPER);
    }
    return ALL.stream()
        .filter(layout -> layout.format() == format)
        .filter(layout -> format == Format.CSV ? layout.fits(first) : layout.mayFit(first))
        .max(Comparator.comparingLong(layout -> layout.shared(first)));
  }

  /// Two columns that any table may have.
  private static boolean isNotes(Layout layout) {
    return layout.required().size() == 2 && layout.format() == Format.DASHLANE_CSV;
  }

  /// The group of all groups is no folder. It has one of these names unless somebody renamed it,
  /// and then it stays.
  private static String group(String path) {
    return path.replaceFirst("^/?(Root|Passwords|Passwörter)(/|$)", "");
  }
}
