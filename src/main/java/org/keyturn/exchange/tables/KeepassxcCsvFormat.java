package org.keyturn.exchange.tables;

import static org.keyturn.exchange.tables.ColumnMap.column;

import java.util.List;

/// KeePassXC's table.
public record KeepassxcCsvFormat() implements TableFormat {
  private static final ColumnMap COLUMNS =
      ColumnMap.of(
              column("Group", "folder"),
              column("Title", "name"),
              column("Username", "username"),
              column("Password", "password"),
              column("URL", "url"),
              column("Notes", "notes"),
              column("TOTP", "totp"),
              column("Last Modified", "changed"),
              column("Created", "created"))
          .withFields("Icon");

  private static final List<TableLayout> LAYOUTS =
      List.of(
          new TableLayout(
              List.of("Group", "Title", "Username", "Password", "URL", "Notes"),
              () -> COLUMNS.rows((item, row) -> item.folder(group(row.text("Group"))))));

  @Override
  public String key() {
    return "keepassxc-csv";
  }

  @Override
  public List<TableLayout> layouts() {
    return LAYOUTS;
  }

  /// The group of all groups is no folder. It has one of these names unless somebody renamed it,
  /// and then it stays.
  private static String group(String path) {
    return path.replaceFirst("^/?(Root|Passwords|Passwörter)(/|$)", "");
  }
}
