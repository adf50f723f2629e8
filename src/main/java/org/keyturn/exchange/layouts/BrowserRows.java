package org.keyturn.exchange.layouts;

import org.keyturn.exchange.foreign.ForeignItem;
import org.keyturn.exchange.foreign.WebAddress;
import org.keyturn.exchange.table.Columns;
import org.keyturn.exchange.table.Row;
import org.keyturn.exchange.table.Rows;

/// The passwords of browsers, which know sites rather than names.
final class BrowserRows {
  private static final Columns CHROME =
      Columns.of(
          "name",
          "name",
          "url",
          "url",
          "username",
          "username",
          "password",
          "password",
          "note",
          "notes");
  private static final Columns FIREFOX =
      Columns.of(
              "url",
              "url",
              "hostname",
              "url",
              "username",
              "username",
              "password",
              "password",
              "timeCreated",
              "created",
              "timePasswordChanged",
              "changed")
          .withFields(
              "httpRealm",
              "formActionOrigin",
              "formSubmitURL",
              "guid",
              "timeLastUsed",
              "timesUsed");

  private BrowserRows() {}

  /// Also of Edge, Brave, Opera and Vivaldi.
  static Rows chrome() {
    return CHROME.rows((item, row) -> nameBySite(item, row.peek("url")));
  }

  /// The browser's own account stands among the logins; it is none, and is named instead.
  static Rows firefox() {
    return (row, out) -> {
      var site = site(row);
      if (site.startsWith("chrome://FirefoxAccounts")) {
        out.problem(row.where(), "browser-account");
        return;
      }
      var item = new ForeignItem();
      nameBySite(item, site);
      FIREFOX.fill(item, row);
      out.item(item);
    };
  }

  private static String site(Row row) {
    var url = row.peek("url");
    return url.isEmpty() ? row.peek("hostname") : url;
  }

  private static void nameBySite(ForeignItem item, String address) {
    WebAddress.host(address).ifPresent(item::name);
  }
}
