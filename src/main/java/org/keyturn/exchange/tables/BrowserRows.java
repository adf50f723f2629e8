package org.keyturn.exchange.tables;

import static org.keyturn.exchange.tables.ColumnMap.column;

import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.foreign.WebAddress;

/// The passwords of browsers, which know sites rather than names.
final class BrowserRows {
  private static final ColumnMap CHROME =
      ColumnMap.of(
          column("name", "name"),
          column("url", "url"),
          column("username", "username"),
          column("password", "password"),
          column("note", "notes"));
  private static final ColumnMap FIREFOX =
      ColumnMap.of(
              column("url", "url"),
              column("hostname", "url"),
              column("username", "username"),
              column("password", "password"),
              column("timeCreated", "created"),
              column("timePasswordChanged", "changed"))
          .withFields(
              "httpRealm",
              "formActionOrigin",
              "formSubmitURL",
              "guid",
              "timeLastUsed",
              "timesUsed");

  private BrowserRows() {}

  /// Also of Edge, Brave, Opera and Vivaldi.
  static RowImporter chrome() {
    return CHROME.rows((item, row) -> nameBySite(item, row.peek("url")));
  }

  /// The browser's own account stands among the logins; it is none, and is named instead.
  static RowImporter firefox() {
    return (row, out) -> {
      var site = site(row);
      if (site.startsWith("chrome://FirefoxAccounts")) {
        out.problem(row.where(), "browser-account");
        return;
      }
      var item = new ItemBuilder();
      nameBySite(item, site);
      FIREFOX.fill(item, row);
      out.item(item);
    };
  }

  private static String site(TableRow row) {
    var url = row.peek("url");
    return url.isEmpty() ? row.peek("hostname") : url;
  }

  private static void nameBySite(ItemBuilder item, String address) {
    WebAddress.host(address).ifPresent(item::name);
  }
}
