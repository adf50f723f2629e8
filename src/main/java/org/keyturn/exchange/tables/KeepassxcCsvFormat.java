package org.keyturn.exchange.tables;

import java.util.List;

/// KeePassXC's table.
public record KeepassxcCsvFormat() implements TableFormat {
  private static final ColumnMap COLUMNS =
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
