package org.keyturn.exchange.tables;

import java.util.List;

/// One of the tables that Dashlane's archive has, each for a kind of item.
public record DashlaneCsvFormat() implements TableFormat {
  private static final List<TableLayout> LAYOUTS =
      List.of(
          new TableLayout(
              List.of("username", "title", "password", "note", "category"), DashlaneRows::logins),
          new TableLayout(
              List.of("username", "username2", "title", "password"), DashlaneRows::logins),
          new TableLayout(List.of("type", "account_name", "cc_number"), DashlaneRows::payments),
          new TableLayout(
              List.of("type", "account_name", "account_number"), DashlaneRows::payments),
          new TableLayout(List.of("type", "number", "issue_date"), DashlaneRows::documents),
          new TableLayout(List.of("type", "title", "first_name", "last_name"), DashlanePerson::new),
          new TableLayout(
              List.of("type", "item_name", "phone_number", "email"), DashlanePerson::new),
          new TableLayout(List.of("title", "note"), DashlaneRows::notes)
              .with(TableLayout.Claim.NO_OTHER_COLUMNS));

  @Override
  public String key() {
    return "dashlane-csv";
  }

  @Override
  public List<TableLayout> layouts() {
    return LAYOUTS;
  }
}
