package org.keyturn.exchange.keeper;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.foreign.UnknownMembers;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.exchange.json.Problems;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;

/// Puts the fields of one record into an item: where the item has a place for them, else as custom
/// fields under their labels.
final class KeeperFields {
  /// Types of which each is one of several named values.
  private static final Set<String> STRUCTURES =
      Set.of(
          "name",
          "address",
          "phone",
          "paymentCard",
          "bankAccount",
          "keyPair",
          "host",
          "securityQuestion");

  private static final Set<String> DATES = Set.of("date", "birthDate", "expirationDate");

  /// No day that anybody means is further away.
  private static final Pattern MILLISECONDS = Pattern.compile("-?\\d{1,14}");

  /// Keeper has the midnight of wherever somebody typed a day.
  private static final Duration HALF_A_DAY = Duration.ofHours(12);

  private final ItemBuilder item;
  private final Problems problems;

  KeeperFields(ItemBuilder item, Problems problems) {
    this.item = item;
    this.problems = problems;
  }

  /// @param value one, or several in an array
  /// @param where the fields stand
  void read(FieldKey key, JsonValue value, String where) {
    for (var one : KeeperRecord.each(value)) {
      if (one instanceof JsonValue.Members(var members) && STRUCTURES.contains(key.type())) {
        var cursor = new Cursor(members, where, problems);
        structure(key, cursor);
        UnknownMembers.keep(cursor, Set.of(), item);
      } else {
        text(key, DATES.contains(key.type()) ? day(one) : UnknownMembers.text(one));
      }
    }
  }

  private void structure(FieldKey key, Cursor parts) {
    switch (key.type()) {
      case "name" -> name(key, parts);
      case "address" -> address(key, parts);
      case "phone" -> phone(key, parts);
      case "paymentCard" -> {
        put(Attribute.NUMBER, parts, "cardNumber");
        put(Attribute.CODE, parts, "cardSecurityCode");
        parts.text("cardExpirationDate").ifPresent(text -> item.expiry("cardExpirationDate", text));
      }
      case "bankAccount" -> {
        put(Attribute.ACCOUNT_TYPE, parts, "otherType");
        put(Attribute.ACCOUNT_TYPE, parts, "accountType");
        put(Attribute.ROUTING_NUMBER, parts, "routingNumber");
        put(Attribute.ACCOUNT_NUMBER, parts, "accountNumber");
      }
      case "keyPair" -> {
        put(Attribute.PRIVATE_KEY, parts, "privateKey");
        put(Attribute.PUBLIC_KEY, parts, "publicKey");
      }
      case "host" -> put(Attribute.HOST_NAME, parts, "hostName");
      default -> question(key, parts);
    }
  }

  private void put(Attribute attribute, Cursor parts, String name) {
    parts.secret(name).ifPresent(value -> item.put(attribute, name, value));
  }

  private void question(FieldKey key, Cursor parts) {
    var question = parts.text("question").orElse("");
    item.field(true, question.isBlank() ? key.name() : question, secret(parts, "answer"));
  }

  private static SecretText secret(Cursor parts, String name) {
    return parts.secret(name).orElse(SecretText.EMPTY);
  }

  private void name(FieldKey key, Cursor parts) {
    var first = parts.text("first").orElse("");
    var middle = parts.text("middle").orElse("");
    var last = parts.text("last").orElse("");
    var given = joined(" ", first, middle);
    switch (item.type()) {
      case IDENTITY, DRIVERS_LICENSE -> {
        item.put(Attribute.FIRST_NAME, key.name(), first);
        item.put(Attribute.MIDDLE_NAME, key.name(), middle);
        item.put(Attribute.LAST_NAME, key.name(), last);
      }
      case PASSPORT -> {
        item.put(Attribute.GIVEN_NAME, key.name(), given);
        item.put(Attribute.SURNAME, key.name(), last);
      }
      case BANK_ACCOUNT ->
          item.put(Attribute.NAME_ON_ACCOUNT, key.name(), joined(" ", given, last));
      case LOGIN, SECURE_NOTE, CARD, SSH_KEY, WIFI, API_CREDENTIAL, SOFTWARE_LICENSE ->
          item.field(key.name(), joined(" ", given, last));
    }
  }

  private void address(FieldKey key, Cursor parts) {
    if (item.type() == ItemType.IDENTITY) {
      put(Attribute.ADDRESS1, parts, "street1");
      put(Attribute.ADDRESS2, parts, "street2");
      put(Attribute.CITY, parts, "city");
      put(Attribute.STATE, parts, "state");
      put(Attribute.POSTAL_CODE, parts, "zip");
      put(Attribute.COUNTRY, parts, "country");
      return;
    }
    var lines = new ArrayList<String>();
    for (var name : List.of("street1", "street2", "city", "state", "zip", "country")) {
      lines.add(parts.text(name).orElse(""));
    }
    item.field(key.name(), joined(", ", lines.toArray(String[]::new)));
  }

  private void phone(FieldKey key, Cursor parts) {
    var number = parts.text("number").orElse("");
    var region = parts.text("region").orElse("");
    var extension = parts.text("ext").map(text -> text.isBlank() ? "" : "ext. " + text).orElse("");
    var whole = joined(" ", region, number, extension);
    var label = parts.text("type").filter(text -> !text.isBlank()).orElse(key.name());
    if (item.type() == ItemType.IDENTITY) {
      item.put(Attribute.PHONE, label, whole);
    } else {
      item.field(label, whole);
    }
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(between));
  }

  private void text(FieldKey key, SecretText value) {
    var name = key.name();
    switch (key.type()) {
      case "oneTimeCode", "otp" -> item.put(Attribute.TOTP, name, value);
      case "url" -> item.uri(value.reveal());
      case "login" -> item.put(Attribute.USERNAME, name, value);
      case "password" -> item.put(Attribute.PASSWORD, name, value);
      case "note" -> item.note(value);
      case "name" -> item.person(name, value.reveal());
      case "email" -> email(name, value);
      case "accountNumber" -> number(key, value);
      case "licenseNumber" -> item.put(Attribute.LICENSE_KEY, name, value);
      case "wifiEncryption" -> item.put(Attribute.NETWORK_SECURITY, name, value);
      case "date", "birthDate", "expirationDate" -> date(key, value);
      case "pinCode" -> pin(name, value);
      case "secret", "passkey", "paymentCard", "keyPair" -> item.field(true, name, value);
      case "text" -> labelled(name, value);
      default -> item.field(false, name, value);
    }
  }

  private void email(String name, SecretText value) {
    if (item.type().attributes().contains(Attribute.EMAIL)) {
      item.put(Attribute.EMAIL, name, value);
    } else {
      item.field(CustomField.Type.EMAIL, name, value);
    }
  }

  private void pin(String name, SecretText value) {
    if (item.type() == ItemType.BANK_ACCOUNT) {
      item.put(Attribute.PIN, name, value);
    } else {
      item.field(true, name, value);
    }
  }

  /// The number of the document that the record is about.
  private void number(FieldKey key, SecretText value) {
    switch (item.type()) {
      case PASSPORT -> item.put(Attribute.PASSPORT_NUMBER, key.name(), value);
      case DRIVERS_LICENSE -> item.put(Attribute.LICENSE_NUMBER, key.name(), value);
      case BANK_ACCOUNT -> item.put(Attribute.ACCOUNT_NUMBER, key.name(), value);
      case IDENTITY -> item.put(Attribute.SSN, key.name(), value);
      case LOGIN, SECURE_NOTE, CARD, SSH_KEY, WIFI, API_CREDENTIAL, SOFTWARE_LICENSE ->
          item.field(false, key.name(), value);
    }
  }

  private void labelled(String label, SecretText value) {
    switch (label) {
      case "cardholderName" -> item.put(Attribute.CARDHOLDER_NAME, label, value);
      case "company" -> item.put(Attribute.COMPANY, label, value);
      case "SSID" -> item.put(Attribute.NETWORK_NAME, label, value);
      default -> item.field(false, label, value);
    }
  }

  private void date(FieldKey key, SecretText day) {
    boolean document = item.type() == ItemType.PASSPORT || item.type() == ItemType.DRIVERS_LICENSE;
    if (document && key.type().equals("birthDate")) {
      item.put(Attribute.DATE_OF_BIRTH, key.name(), day);
    } else if (document && key.type().equals("expirationDate")) {
      item.put(Attribute.EXPIRATION_DATE, key.name(), day);
    } else if (document && key.label().equals("dateIssued")) {
      item.put(Attribute.ISSUE_DATE, key.name(), day);
    } else {
      item.field(CustomField.Type.DATE, key.name(), day);
    }
  }

  /// A number of milliseconds becomes the day whose beginning is nearest in Greenwich, which is the
  /// one that was meant wherever it was typed; anything else stays as it is.
  private static SecretText day(JsonValue value) {
    return value instanceof JsonValue.Numeral(var digits) && MILLISECONDS.matcher(digits).matches()
        ? SecretText.of(
            Instant.ofEpochMilli(Long.parseLong(digits))
                .plus(HALF_A_DAY)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString())
        : UnknownMembers.text(value);
  }
}
