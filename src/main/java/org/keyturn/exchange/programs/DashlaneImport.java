package org.keyturn.exchange.programs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.keyturn.exchange.foreign.Expiry;
import org.keyturn.exchange.foreign.ForeignSink;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.foreign.UnknownMembers;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonFound;
import org.keyturn.exchange.json.JsonWalk;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;

/// Dashlane's older JSON: a list for each kind of item. Kinds that have no type here become notes
/// whose fields are called like their members.
final class DashlaneImport {
  private static final Set<String> TECHNICAL =
      Set.of("__type__", "id", "anonId", "localeFormat", "strength", "lastBackupTime");
  private static final List<String> NAMES =
      List.of("BankAccountName", "fullname", "fullName", "emailName", "phoneName", "email");

  private final ForeignSink out;

  private DashlaneImport(ForeignSink out) {
    this.out = out;
  }

  /// Names of lists by which the document is known.
  public static Set<String> lists() {
    return Set.of(
        "AUTHENTIFIANT",
        "ADDRESS",
        "BANKSTATEMENT",
        "IDCARD",
        "IDENTITY",
        "PAYMENTMEANS_CREDITCARD",
        "PASSPORT",
        "DRIVERLICENCE",
        "SECURENOTE",
        "EMAIL",
        "PHONE");
  }

  public static FileReader document() {
    return (source, run) -> {
      var reader = new DashlaneImport(new ForeignSink(run));
      JsonWalk.walk(
          source,
          names -> names.size() == 1,
          (names, found) -> reader.out.record(() -> reader.item(names, found)));
    };
  }

  private void item(List<String> names, JsonFound found) throws Failed, IOException {
    var cursor = found.cursor(out::problem);
    if (cursor.isEmpty()) {
      return;
    }
    var item = new ItemBuilder();
    switch (names.getFirst()) {
      case "AUTHENTIFIANT" -> login(item, cursor.get());
      case "PAYMENTMEANS_CREDITCARD" -> card(item, cursor.get());
      case "ADDRESS" -> address(item, cursor.get());
      case "IDENTITY" -> person(item, cursor.get());
      default -> note(item, cursor.get());
    }
    UnknownMembers.keep(cursor.get(), TECHNICAL, item);
    out.item(item);
  }

  private static void login(ItemBuilder item, Cursor cursor) {
    item.name(cursor.text("title").orElse(""));
    for (var name : List.of("login", "secondaryLogin")) {
      put(item, Attribute.USERNAME, cursor, name);
    }
    var email = cursor.text("email").orElse("");
    if (!item.has(Attribute.USERNAME)) {
      item.put(Attribute.USERNAME, "email", email);
    } else if (!email.isEmpty()) {
      item.note(SecretText.of("Email: " + email));
    }
    put(item, Attribute.PASSWORD, cursor, "password");
    put(item, Attribute.TOTP, cursor, "otpUrl");
    put(item, Attribute.TOTP, cursor, "otpSecret");
    cursor.text("domain").ifPresent(item::uri);
    cursor.text("url").ifPresent(item::uri);
    cursor.text("category").ifPresent(item::folder);
    cursor.secret("note").ifPresent(item::note);
  }

  private static void card(ItemBuilder item, Cursor cursor) {
    item.type(ItemType.CARD);
    put(item, Attribute.NUMBER, cursor, "cardNumber");
    put(item, Attribute.CARDHOLDER_NAME, cursor, "owner");
    put(item, Attribute.CODE, cursor, "securityCode");
    item.name(item.withBrand(cursor.text("bank").orElse("")));
    var month = cursor.text("expireMonth").orElse("");
    var year = cursor.text("expireYear").orElse("");
    Expiry.of(month, year)
        .ifPresentOrElse(
            expiry -> {
              item.put(Attribute.EXP_MONTH, "expireMonth", expiry.month());
              item.put(Attribute.EXP_YEAR, "expireYear", expiry.year());
            },
            () -> {
              item.field("expireMonth", month);
              item.field("expireYear", year);
            });
    cursor.secret("cardNote").ifPresent(item::note);
  }

  private static void address(ItemBuilder item, Cursor cursor) {
    item.type(ItemType.IDENTITY).name(cursor.text("addressName").orElse(""));
    put(item, Attribute.ADDRESS1, cursor, "addressFull");
    put(item, Attribute.CITY, cursor, "city");
    put(item, Attribute.STATE, cursor, "state");
    put(item, Attribute.POSTAL_CODE, cursor, "zipcode");
    cursor
        .text("country")
        .ifPresent(text -> item.put(Attribute.COUNTRY, "country", text.toUpperCase(Locale.ROOT)));
  }

  private static void person(ItemBuilder item, Cursor cursor) {
    var full = cursor.text("fullName").orElse("");
    item.type(ItemType.IDENTITY).name(full).person("fullName", full);
    put(item, Attribute.USERNAME, cursor, "pseudo");
    put(item, Attribute.TITLE, cursor, "title");
  }

  private static void note(ItemBuilder item, Cursor cursor) {
    item.type(ItemType.SECURE_NOTE).name("Generic Note");
    for (var name : NAMES) {
      var text = cursor.text(name).orElse("");
      if (!text.isBlank()) {
        item.name(text);
        return;
      }
    }
  }

  private static void put(ItemBuilder item, Attribute attribute, Cursor cursor, String name) {
    cursor.secret(name).ifPresent(value -> item.put(attribute, name, value));
  }
}
