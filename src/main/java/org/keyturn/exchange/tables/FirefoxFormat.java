package org.keyturn.exchange.tables;

import java.util.List;

/// Firefox.
public record FirefoxFormat() implements TableFormat {
  private static final List<TableLayout> LAYOUTS =
      List.of(
          new TableLayout(
              List.of("url", "username", "password", "httpRealm"), BrowserRows::firefox),
          new TableLayout(
              List.of("hostname", "username", "password", "httpRealm"), BrowserRows::firefox));

  @Override
  public String key() {
    return "firefox-csv";
  }

  @Override
  public List<TableLayout> layouts() {
    return LAYOUTS;
  }
}
