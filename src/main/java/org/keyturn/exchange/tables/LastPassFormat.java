package org.keyturn.exchange.tables;

import java.util.List;

/// LastPass: the logins, and the profiles for forms.
public record LastPassFormat() implements TableFormat {
  private static final List<TableLayout> LAYOUTS =
      List.of(
          new TableLayout(
              List.of("url", "username", "password", "extra", "name", "grouping"),
              LastPassRows::rows),
          new TableLayout(List.of("profilename", "profilelanguage"), LastPassRows::profiles));

  @Override
  public String key() {
    return "lastpass-csv";
  }

  @Override
  public List<TableLayout> layouts() {
    return LAYOUTS;
  }
}
