package org.keyturn.exchange.tables;

import static org.keyturn.exchange.tables.ColumnMap.column;

import org.keyturn.exchange.foreign.Expiry;
import org.keyturn.exchange.foreign.ForeignDates;
import org.keyturn.exchange.foreign.ItemBuilder;
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
  private static final ColumnMap LOGINS =
      ColumnMap.of(
              column("username", "username"),
              column("title", "name"),
              column("password", "password"),
              column("note", "notes"),
              column("url", "url"),
              column("category", "folder"),
              column("otpUrl", "totp"),
              column("otpSecret", "totp"))
          .withFields("username2", "username3");
  private static final ColumnMap CARDS =
      ColumnMap.of(column("cc_number", "number"), column("code", "code"), column("note", "notes"))
          .withFields(PAYMENTS);
  private static final ColumnMap ACCOUNTS =
      ColumnMap.of(
              column("account_holder", "nameOnAccount"),
              column("account_number", "accountNumber"),
              column("routing_number", "routingNumber"),
              column("issuing_bank", "bankName"),
              column("note", "notes"))
          .withFields(PAYMENTS);
  private static final ColumnMap PASSPORTS =
      ColumnMap.of(
              column("number", "passportNumber"),
              column("name", "fullName"),
              column("place_of_issue", "issuingCountry"))
          .withFields(DOCUMENTS);
  private static final ColumnMap LICENSES =
      ColumnMap.of(
              column("number", "licenseNumber"),
              column("name", "fullName"),
              column("place_of_issue", "issuingCountry"),
              column("state", "issuingState"))
          .withFields(DOCUMENTS);
  private static final ColumnMap INSURED =
      ColumnMap.of(column("number", "ssn"), column("name", "fullName")).withFields(DOCUMENTS);
  private static final ColumnMap CARRIED =
      ColumnMap.of(column("number", "licenseNumber"), column("name", "fullName"))
          .withFields(DOCUMENTS);
  private static final ColumnMap NOTES =
      ColumnMap.of(column("title", "name"), column("note", "notes"));

  private DashlaneRows() {}

  static RowImporter logins() {
    return LOGINS.rows();
  }

  static RowImporter notes() {
    return NOTES.rows((item, _) -> item.type(ItemType.SECURE_NOTE));
  }

  static RowImporter payments() {
    return (row, out) -> {
      var item = new ItemBuilder().name(row.peek("account_name"));
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
  private static void card(ItemBuilder item, TableRow row) {
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

  static RowImporter documents() {
    return (row, out) -> {
      var kind = row.peek("type");
      var item = new ItemBuilder().name((row.peek("name") + " " + kind).strip());
      var columns = filler(kind, item);
      date(item, row, "issue_date", Attribute.ISSUE_DATE);
      date(item, row, "expiration_date", Attribute.EXPIRATION_DATE);
      columns.fill(item, row);
      out.item(item);
    };
  }

  /// Month and day have no zeros in front there.
  private static void date(ItemBuilder item, TableRow row, String column, Attribute attribute) {
    var text = row.peek(column);
    var day = ForeignDates.day(text);
    if (day.isPresent()) {
      row.take(column);
      if (item.type().attributes().contains(attribute)) {
        item.put(attribute, column, day.get().toString());
      } else {
        item.field(CustomField.Type.DATE, column, SecretText.of(day.get().toString()));
      }
    }
  }

  private static ColumnMap filler(String kind, ItemBuilder item) {
    return switch (kind) {
      case "passport" -> of(ItemType.PASSPORT, item, PASSPORTS);
      case "license" -> of(ItemType.DRIVERS_LICENSE, item, LICENSES);
      case "social_security" -> of(ItemType.IDENTITY, item, INSURED);
      default -> of(ItemType.IDENTITY, item, CARRIED);
    };
  }

  private static ColumnMap of(ItemType type, ItemBuilder item, ColumnMap columns) {
    item.type(type);
    return columns;
  }
}
