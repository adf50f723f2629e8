package org.keyturn.exchange.layouts;

import org.keyturn.exchange.foreign.Expiry;
import org.keyturn.exchange.foreign.ForeignItem;
import org.keyturn.exchange.table.Columns;
import org.keyturn.exchange.table.Row;
import org.keyturn.exchange.table.Rows;
import org.keyturn.model.Attribute;
import org.keyturn.model.ItemType;

/// Dashlane's tables, one for each kind of item. The column `type`, which only chooses the type of
/// an item, stays as a field.
final class DashlaneRows {
  private static final Columns LOGINS =
      Columns.of(
          "username",
          "username",
          "title",
          "name",
          "password",
          "password",
          "note",
          "notes",
          "url",
          "url",
          "category",
          "folder",
          "otpUrl",
          "totp",
          "otpSecret",
          "totp");
  private static final Columns CARDS =
      Columns.of(
          "account_name", "cardholderName", "cc_number", "number", "code", "code", "note", "notes");
  private static final Columns ACCOUNTS =
      Columns.of(
          "account_holder",
          "nameOnAccount",
          "account_number",
          "accountNumber",
          "routing_number",
          "routingNumber",
          "issuing_bank",
          "bankName",
          "note",
          "notes");
  private static final Columns PASSPORTS =
      Columns.of(
          "number",
          "passportNumber",
          "name",
          "fullName",
          "issue_date",
          "issueDate",
          "expiration_date",
          "expirationDate",
          "place_of_issue",
          "issuingCountry");
  private static final Columns LICENSES =
      Columns.of(
          "number",
          "licenseNumber",
          "name",
          "fullName",
          "issue_date",
          "issueDate",
          "expiration_date",
          "expirationDate",
          "place_of_issue",
          "issuingCountry",
          "state",
          "issuingState");
  private static final Columns INSURED = Columns.of("number", "ssn", "name", "fullName");
  private static final Columns CARRIED = Columns.of("number", "licenseNumber", "name", "fullName");
  private static final Columns NOTES = Columns.of("title", "name", "note", "notes");

  private DashlaneRows() {}

  static Rows logins() {
    return LOGINS.rows();
  }

  static Rows notes() {
    return NOTES.rows((item, _) -> item.type(ItemType.SECURE_NOTE));
  }

  static Rows payments() {
    return (row, out) -> {
      var item = new ForeignItem().name(row.peek("account_name"));
      if (row.peek("type").equals("bank")) {
        item.type(ItemType.BANK_ACCOUNT);
        row.take("account_name");
        ACCOUNTS.fill(item, row);
      } else {
        item.type(ItemType.CARD);
        card(item, row);
        CARDS.fill(item, row);
      }
      out.item(item);
    };
  }

  private static void card(ForeignItem item, Row row) {
    var expiry = Expiry.of(row.peek("expiration_month"), row.peek("expiration_year"));
    expiry.ifPresent(read -> {
      row.take("expiration_month");
      row.take("expiration_year");
      item.put(Attribute.EXP_MONTH, "expiration_month", read.month());
      item.put(Attribute.EXP_YEAR, "expiration_year", read.year());
    });
  }

  static Rows documents() {
    return (row, out) -> {
      var kind = row.peek("type");
      var item = new ForeignItem().name((row.peek("name") + " " + kind).strip());
      filler(kind, item).fill(item, row);
      out.item(item);
    };
  }

  private static Columns filler(String kind, ForeignItem item) {
    return switch (kind) {
      case "passport" -> of(ItemType.PASSPORT, item, PASSPORTS);
      case "license" -> of(ItemType.DRIVERS_LICENSE, item, LICENSES);
      case "social_security" -> of(ItemType.IDENTITY, item, INSURED);
      default -> of(ItemType.IDENTITY, item, CARRIED);
    };
  }

  private static Columns of(ItemType type, ForeignItem item, Columns columns) {
    item.type(type);
    return columns;
  }
}
