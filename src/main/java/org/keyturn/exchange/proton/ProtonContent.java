package org.keyturn.exchange.proton;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keyturn.exchange.bitwarden.ExtraMembers;
import org.keyturn.exchange.foreign.ForeignDates;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.foreign.UnknownMembers;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.exchange.json.Problems;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Passkey;
import org.keyturn.model.SecretText;

/// What belongs to an item of Proton Pass alone: the members of its `content`.
public final class ProtonContent {
  private static final Set<String> TECHNICAL_IN_CONTENT = Set.of("cardType");
  private static final Set<String> KINDS =
      Set.of("login", "note", "creditCard", "identity", "alias", "sshKey", "wifi", "custom");

  /// Members of the content that are built-in fields of some type, whatever the kind of item.
  private static final Map<String, Attribute> NAMES =
      Map.ofEntries(
          entry("password", Attribute.PASSWORD),
          entry("totpUri", Attribute.TOTP),
          entry("cardholderName", Attribute.CARDHOLDER_NAME),
          entry("number", Attribute.NUMBER),
          entry("verificationNumber", Attribute.CODE),
          entry("firstName", Attribute.FIRST_NAME),
          entry("middleName", Attribute.MIDDLE_NAME),
          entry("lastName", Attribute.LAST_NAME),
          entry("email", Attribute.EMAIL),
          entry("phoneNumber", Attribute.PHONE),
          entry("company", Attribute.COMPANY),
          entry("socialSecurityNumber", Attribute.SSN),
          entry("passportNumber", Attribute.PASSPORT_NUMBER),
          entry("licenseNumber", Attribute.LICENSE_NUMBER),
          entry("organization", Attribute.ADDRESS1),
          entry("streetAddress", Attribute.ADDRESS2),
          entry("city", Attribute.CITY),
          entry("stateOrProvince", Attribute.STATE),
          entry("zipOrPostalCode", Attribute.POSTAL_CODE),
          entry("countryOrRegion", Attribute.COUNTRY),
          entry("privateKey", Attribute.PRIVATE_KEY),
          entry("publicKey", Attribute.PUBLIC_KEY),
          entry("fingerprint", Attribute.KEY_FINGERPRINT),
          entry("ssid", Attribute.NETWORK_NAME),
          entry("security", Attribute.NETWORK_SECURITY));

  /// Members of a passkey by the names that Bitwarden has for them.
  private static final Map<String, String> PASSKEY =
      Map.of(
          "credentialId",
          "credentialId",
          "rpId",
          "rpId",
          "rpName",
          "rpName",
          "userHandle",
          "userHandle",
          "userName",
          "userName",
          "userDisplayName",
          "userDisplayName",
          "content",
          "keyValue");

  private final ItemBuilder item;

  private ProtonContent(ItemBuilder item) {
    this.item = item;
  }

  /// Whether a kind of item has a place here that tells it.
  public static boolean knows(String kind) {
    return kind.isEmpty() || KINDS.contains(kind);
  }

  public static void read(Cursor content, ItemBuilder item) {
    new ProtonContent(item).content(content);
  }

  /// Fields that people have added.
  static void fields(List<Cursor> fields, ItemBuilder item) {
    new ProtonContent(item).fields(fields);
  }

  /// Addresses with their rules. One that stands there already without a rule gets its rule.
  public static void addresses(
      JsonValue.Array list, String where, Problems problems, ItemBuilder item) {
    for (var element : list.elements()) {
      if (element instanceof JsonValue.Members(var members)) {
        var address = new Cursor(members, where, problems);
        var text = address.text("url").orElse("");
        var mode = address.text("mode").orElse("0").toLowerCase(Locale.ROOT);
        var rule = rule(mode);
        if (rule.isEmpty() && !List.of("0", "default", "").contains(mode)) {
          problems.add(where, "unknown-number");
        }
        item.uri(text, rule);
      } else {
        problems.add(where, "wrong-type");
      }
    }
  }

  private static Optional<LoginUri.Match> rule(String mode) {
    return switch (mode) {
      case "exact" -> Optional.of(LoginUri.Match.EXACT);
      case "never" -> Optional.of(LoginUri.Match.NEVER);
      default -> Optional.empty();
    };
  }

  public static ItemType type(String kind) {
    return switch (kind) {
      case "note", "custom" -> ItemType.SECURE_NOTE;
      case "creditCard" -> ItemType.CARD;
      case "identity" -> ItemType.IDENTITY;
      case "sshKey" -> ItemType.SSH_KEY;
      case "wifi" -> ItemType.WIFI;
      default -> ItemType.LOGIN;
    };
  }

  private void content(Cursor content) {
    user(content);
    for (var url : content.list("urls")) {
      item.uri(UnknownMembers.text(url).reveal());
    }
    if (content.rest().get("autofillUrls") instanceof JsonValue.Array array) {
      content.take("autofillUrls");
      addresses(array, content.where("autofillUrls"), content.problems(), item);
    }
    content.objects("passkeys").forEach(this::passkey);
    content.text("expirationDate").ifPresent(text -> item.expiry("expirationDate", text));
    content.secret("pin").ifPresent(pin -> item.field(true, "PIN", pin));
    NAMES.forEach((name, attribute) ->
        content.secret(name).ifPresent(value -> item.put(attribute, name, value)));
    content
        .text("fullName")
        .filter(name -> !name.isBlank())
        .ifPresent(name -> {
          if (item.has(Attribute.FIRST_NAME) || item.has(Attribute.LAST_NAME)) {
            item.field("fullName", name);
          } else {
            item.person("fullName", name);
          }
        });
    place(content);
    for (var name : content.rest().keySet().stream().toList()) {
      if (name.startsWith("extra") && !name.equals("extraSections")) {
        fields(content.objects(name));
      }
    }
    for (var name : List.of("sections", "extraSections")) {
      content.objects(name).forEach(section -> fields(section.objects("sectionFields")));
    }
    UnknownMembers.keep(content, TECHNICAL_IN_CONTENT, item);
  }

  /// One of the two is the user name; the other stays as a field.
  private void user(Cursor content) {
    var name = content.text("itemUsername").or(() -> content.text("username")).orElse("");
    var email = content.text("itemEmail").orElse("");
    item.put(Attribute.USERNAME, "itemUsername", name);
    if (name.isEmpty()) {
      item.put(Attribute.USERNAME, "itemEmail", email);
    } else {
      item.field("email", email);
    }
  }

  private void place(Cursor content) {
    var floor = content.text("floor").orElse("");
    var county = content.text("county").orElse("");
    item.put(Attribute.ADDRESS3, "floor, county", (floor + " " + county).strip());
  }

  private void fields(List<Cursor> fields) {
    for (var field : fields) {
      var label = field.text("fieldName").orElse("");
      var data = field.object("data");
      switch (field.text("type").orElse("")) {
        case "totp" -> item.field(CustomField.Type.ONE_TIME_CODE, label, one(data, "totpUri"));
        case "hidden" -> item.field(true, label, one(data, "content"));
        case "timestamp" -> item.field(CustomField.Type.DATE, label, day(one(data, "timestamp")));
        default -> item.field(false, label, one(data, "content"));
      }
    }
  }

  private static SecretText day(SecretText text) {
    return ForeignDates.read(text.reveal())
        .map(moment -> SecretText.of(LocalDate.ofInstant(moment, ZoneOffset.UTC).toString()))
        .orElse(text);
  }

  private static SecretText one(Cursor data, String name) {
    return data.secret(name).or(() -> data.secret("content")).orElse(SecretText.EMPTY);
  }

  private void passkey(Cursor passkey) {
    var members = new LinkedHashMap<String, SecretText>();
    PASSKEY.forEach(
        (name, known) -> passkey.secret(name).ifPresent(value -> members.put(known, value)));
    item.passkey(new Passkey(members, ExtraMembers.of(passkey)));
  }
}
