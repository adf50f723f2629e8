package org.keyturn.exchange.tables;

import java.util.List;

/// Buttercup's table.
public record ButtercupCsvFormat() implements TableFormat {
  private static final List<TableLayout> LAYOUTS =
      List.of(layout("!group_name"), layout("!group_id"));

  @Override
  public String key() {
    return "buttercup-csv";
  }

  @Override
  public List<TableLayout> layouts() {
    return LAYOUTS;
  }

  private static TableLayout layout(String column) {
    return new TableLayout(List.of(column), ButtercupRows::new);
  }
}
