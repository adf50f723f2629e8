package org.keyturn.exchange.tables;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keyturn.exchange.csv.CsvSheet;
import org.keyturn.exchange.format.Format;
import org.keyturn.model.Failed;

/// Every table that is known by its columns. Those with columns that nobody else has come first.
public final class TableLayouts {
  private static final ColumnMap SAFARI =
      ColumnMap.of(
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
  private static final ColumnMap KEEPASSXC =
      ColumnMap.of(
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
  private static final ColumnMap OWN = ColumnMap.own();

  private static final List<TableLayout> ALL =
      List.of(
          new TableLayout(Format.CSV, TableWriter.FIRST_COLUMNS, OWN::rows),
          new TableLayout(Format.CSV, TableWriter.EARLIER_FIRST_COLUMNS, OWN::rows),
          new TableLayout(
              Format.BITWARDEN_CSV,
              List.of("type", "name", "login_username", "login_password"),
              BitwardenRows::rows),
          new TableLayout(
              Format.LASTPASS_CSV,
              List.of("url", "username", "password", "extra", "name", "grouping"),
              LastPassRows::rows),
          new TableLayout(
              Format.LASTPASS_CSV,
              List.of("profilename", "profilelanguage"),
              LastPassRows::profiles),
          new TableLayout(
              Format.NORDPASS_CSV,
              List.of("name", "url", "username", "password", "note", "cardholdername", "folder"),
              NordPassRows::rows),
          new TableLayout(
              Format.NORDPASS_CSV,
              List.of("name", "url", "username", "password", "note", "cardnumber", "cvc"),
              NordPassRows::rows),
          new TableLayout(Format.PROTONPASS_CSV, ProtonRows.REQUIRED, ProtonRows::rows),
          new TableLayout(
              Format.ROBOFORM_CSV,
              List.of("Name", "Url", "Login", "Pwd"),
              TableLayout.Shape.RAGGED,
              RoboFormRows::rows),
          new TableLayout(
              Format.KEEPASSXC_CSV,
              List.of("Group", "Title", "Username", "Password", "URL", "Notes"),
              () -> KEEPASSXC.rows((item, row) -> item.folder(group(row.text("Group"))))),
          new TableLayout(
              Format.ONEPASSWORD_CSV,
              List.of("title", "url", "username", "password", "otpauth", "favorite", "archived"),
              OnePasswordRows::rows),
          onePassword("title", "notesPlain"),
          onePassword("uuid", "title", "scope"),
          onePassword("title", "type", "scope"),
          onePassword("title", "username(username)", "password(password)"),
          new TableLayout(
              Format.DASHLANE_CSV,
              List.of("username", "title", "password", "note", "category"),
              DashlaneRows::logins),
          new TableLayout(
              Format.DASHLANE_CSV,
              List.of("username", "username2", "title", "password"),
              DashlaneRows::logins),
          new TableLayout(
              Format.DASHLANE_CSV,
              List.of("type", "account_name", "cc_number"),
              DashlaneRows::payments),
          new TableLayout(
              Format.DASHLANE_CSV,
              List.of("type", "account_name", "account_number"),
              DashlaneRows::payments),
          new TableLayout(
              Format.DASHLANE_CSV,
              List.of("type", "number", "issue_date"),
              DashlaneRows::documents),
          new TableLayout(
              Format.DASHLANE_CSV,
              List.of("type", "title", "first_name", "last_name"),
              DashlanePerson::new),
          new TableLayout(
              Format.DASHLANE_CSV,
              List.of("type", "item_name", "phone_number", "email"),
              DashlanePerson::new),
          new TableLayout(
              Format.FIREFOX_CSV,
              List.of("url", "username", "password", "httpRealm"),
              BrowserRows::firefox),
          new TableLayout(
              Format.FIREFOX_CSV,
              List.of("hostname", "username", "password", "httpRealm"),
              BrowserRows::firefox),
          new TableLayout(
              Format.CHROME_CSV,
              List.of("name", "url", "username", "password"),
              BrowserRows::chrome),
          new TableLayout(
              Format.SAFARI_CSV, List.of("Title", "URL", "Username", "Password"), SAFARI::rows),
          new TableLayout(Format.DASHLANE_CSV, List.of("title", "note"), DashlaneRows::notes));

  private static final TableLayout KEEPER =
      new TableLayout(
          Format.KEEPER_CSV, List.of(), TableLayout.Shape.NAMELESS, () -> KeeperRows::row);

  private TableLayouts() {}

  /// One of the older programs, which write a quote after a backslash.
  private static TableLayout onePassword(String... required) {
    return new TableLayout(Format.ONEPASSWORD_CSV, List.of(required), OnePasswordRows::rows)
        .withBackslashes();
  }

  /// @param first record of the table, which names the columns
  public static Optional<TableLayout> of(List<String> first) {
    return ALL.stream()
        .filter(layout -> layout.fits(first))
        .filter(layout -> !isNotes(layout) || first.size() == 2)
        .findFirst();
  }

  /// @return the layout of a table, whether its first record names the columns or not
  public static Optional<TableLayout> of(CsvSheet sheet) throws Failed, IOException {
    var named = of(sheet.first());
    return named.isPresent() ? named : NamelessTable.layout(sheet);
  }

  static Optional<TableLayout> keeper() {
    return Optional.of(KEEPER);
  }

  /// @return the layout of this format that goes with the columns best; empty if none does at all
  public static Optional<TableLayout> of(Format format, List<String> first) {
    if (format == Format.KEEPER_CSV) {
      return Optional.of(KEEPER);
    }
    return ALL.stream()
        .filter(layout -> layout.format() == format)
        .filter(layout -> format == Format.CSV ? layout.fits(first) : layout.mayFit(first))
        .max(Comparator.comparingLong(layout -> layout.shared(first)));
  }

  /// Two columns that any table may have.
  private static boolean isNotes(TableLayout layout) {
    return layout.required().size() == 2 && layout.format() == Format.DASHLANE_CSV;
  }

  /// The group of all groups is no folder. It has one of these names unless somebody renamed it,
  /// and then it stays.
  private static String group(String path) {
    return path.replaceFirst("^/?(Root|Passwords|Passwörter)(/|$)", "");
  }
}
