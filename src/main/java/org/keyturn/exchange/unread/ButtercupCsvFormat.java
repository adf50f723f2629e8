package org.keyturn.exchange.unread;

import java.util.List;
import org.keyturn.exchange.tables.TableLayout;

/// Buttercup's table.
public record ButtercupCsvFormat() implements UnreadTable {
  private static final List<TableLayout> LAYOUTS =
      List.of(UnreadTable.layout("!group_name"), UnreadTable.layout("!group_id"));

  @Override
  public String key() {
    return "buttercup-csv";
  }

  @Override
  public List<TableLayout> layouts() {
    return LAYOUTS;
  }
}
