package org.keyturn.exchange.tables;

import java.util.List;

/// 1Password 8, and the older programs for the Mac and for Windows, which write a quote after a
/// backslash.
public record OnePasswordCsvFormat() implements TableFormat {
  private static final List<TableLayout> LAYOUTS =
      List.of(
          new TableLayout(
              List.of("title", "url", "username", "password", "otpauth", "favorite", "archived"),
              OnePasswordRows::rows),
          new TableLayout(List.of("title", "notesPlain"), OnePasswordRows::rows).withBackslashes(),
          new TableLayout(List.of("uuid", "title", "scope"), OnePasswordRows::rows)
              .withBackslashes(),
          new TableLayout(List.of("title", "type", "scope"), OnePasswordRows::rows)
              .withBackslashes(),
          new TableLayout(
                  List.of("title", "username(username)", "password(password)"),
                  OnePasswordRows::rows)
              .withBackslashes());

  @Override
  public String key() {
    return "1password-csv";
  }

  @Override
  public List<TableLayout> layouts() {
    return LAYOUTS;
  }
}
