package org.keyturn.exchange.tables;

import java.util.List;

/// Proton Pass's table.
public record ProtonCsvFormat() implements TableFormat {
  private static final List<TableLayout> LAYOUTS =
      List.of(new TableLayout(ProtonRows.REQUIRED, ProtonRows::rows));

  @Override
  public String key() {
    return "protonpass-csv";
  }

  @Override
  public List<TableLayout> layouts() {
    return LAYOUTS;
  }
}
