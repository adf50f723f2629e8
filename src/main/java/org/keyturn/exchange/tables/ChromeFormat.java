package org.keyturn.exchange.tables;

import java.util.List;

/// Chrome, and Edge, Brave, Opera and Vivaldi, which write the same.
public record ChromeFormat() implements TableFormat {
  private static final List<TableLayout> LAYOUTS =
      List.of(
          new TableLayout(List.of("name", "url", "username", "password"), BrowserRows::chrome)
              .with(TableLayout.Claim.COMMON_COLUMNS));

  @Override
  public String key() {
    return "chrome-csv";
  }

  @Override
  public List<TableLayout> layouts() {
    return LAYOUTS;
  }
}
