package org.keyturn.exchange.layouts;

import org.keyturn.exchange.foreign.Expiry;
import org.keyturn.exchange.foreign.ForeignItem;
import org.keyturn.exchange.foreign.Moments;
import org.keyturn.exchange.table.Columns;
import org.keyturn.exchange.table.Row;
import org.keyturn.exchange.table.Rows;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;

/// Dashlane's tables, one for each kind of item. The column `type`, which only chooses the type of
/// an item, stays as a field.
final class DashlaneRows {
  /// Columns of payments that are built-in fields of one kind and custom ones of the other.
  private static final String[] PAYMENTS = {
    "type",
    "name",
    "account_name",
    "account_holder",
    "cc_number",
    "code",
    "expiration_month",
    "expiration_year",
    "routing_number",
    "account_number",
    "country",
    "issuing_bank"
  };

  private static final String[] DOCUMENTS = {
    "type", "issue_date", "expiration_date", "place_of_issue", "state"
  };
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
              "totp")
          .withFields("username2", "username3");
  private static final Columns CARDS =
      Columns.of("cc_number", "number", "code", "code", "note", "notes").withFields(PAYMENTS);
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
              "notes")
          .withFields(PAYMENTS);
  private static final Columns PASSPORTS =
      Columns.of("number", "passportNumber", "name", "fullName", "place_of_issue", "issuingCountry")
          .withFields(DOCUMENTS);
  private static final Columns LICENSES =
      Columns.of(
              "number",
              "licenseNumber",
              "name",
              "fullName",
              "place_of_issue",
              "issuingCountry",
              "state",
              "issuingState")
          .withFields(DOCUMENTS);
  private static final Columns INSURED =
      Columns.of("number", "ssn", "name", "fullName").withFields(DOCUMENTS);
  private static final Columns CARRIED =
      Columns.of("number", "licenseNumber", "name", "fullName").withFields(DOCUMENTS);
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

  /// Older tables have the holder as the name of the account; newer ones have a column for it.
  private static void card(ForeignItem item, Row row) {
    var account = row.take("account_name");
    var holder = row.take("name");
    item.put(Attribute.CARDHOLDER_NAME, "name", holder);
    if (holder.isEmpty()) {
      item.put(Attribute.CARDHOLDER_NAME, "account_name", account);
    }
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
      var columns = filler(kind, item);
      date(item, row, "issue_date", Attribute.ISSUE_DATE);
      date(item, row, "expiration_date", Attribute.EXPIRATION_DATE);
      columns.fill(item, row);
      out.item(item);
    };
  }

  /// Month and day have no zeros in front there.
  private static void date(ForeignItem item, Row row, String column, Attribute attribute) {
    var text = row.peek(column);
    var day = Moments.day(text);
    if (day.isPresent()) {
      row.take(column);
      if (item.type().attributes().contains(attribute)) {
        item.put(attribute, column, day.get().toString());
      } else {
        item.field(CustomField.Type.DATE, column, SecretText.of(day.get().toString()));
      }
    }
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
