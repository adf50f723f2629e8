package org.keyturn.exchange.tables;

import java.util.List;

/// NordPass.
public record NordPassFormat() implements TableFormat {
  private static final List<TableLayout> LAYOUTS =
      List.of(
          new TableLayout(
              List.of("name", "url", "username", "password", "note", "cardholdername", "folder"),
              NordPassRows::rows),
          new TableLayout(
              List.of("name", "url", "username", "password", "note", "cardnumber", "cvc"),
              NordPassRows::rows));

  @Override
  public String key() {
    return "nordpass-csv";
  }

  @Override
  public List<TableLayout> layouts() {
    return LAYOUTS;
  }
}
