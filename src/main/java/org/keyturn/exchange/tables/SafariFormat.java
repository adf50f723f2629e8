package org.keyturn.exchange.tables;

import static org.keyturn.exchange.tables.ColumnMap.column;

import java.util.List;

/// Safari, and Apple Passwords, which writes the same.
public record SafariFormat() implements TableFormat {
  private static final ColumnMap COLUMNS =
      ColumnMap.of(
          column("Title", "name"),
          column("URL", "url"),
          column("Username", "username"),
          column("Password", "password"),
          column("Notes", "notes"),
          column("OTPAuth", "totp"));

  private static final List<TableLayout> LAYOUTS =
      List.of(
          new TableLayout(List.of("Title", "URL", "Username", "Password"), COLUMNS::rows)
              .with(TableLayout.Claim.COMMON_COLUMNS));

  @Override
  public String key() {
    return "safari-csv";
  }

  @Override
  public List<TableLayout> layouts() {
    return LAYOUTS;
  }
}
