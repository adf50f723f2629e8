package org.keyturn.exchange.tables;

import java.util.List;

/// RoboForm.
public record RoboFormFormat() implements TableFormat {
  private static final List<TableLayout> LAYOUTS =
      List.of(
          new TableLayout(List.of("Name", "Url", "Login", "Pwd"), RoboFormRows::rows)
              .with(TableLayout.Shape.RAGGED));

  @Override
  public String key() {
    return "roboform-csv";
  }

  @Override
  public List<TableLayout> layouts() {
    return LAYOUTS;
  }
}
