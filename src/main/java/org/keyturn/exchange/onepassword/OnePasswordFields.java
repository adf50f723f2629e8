package org.keyturn.exchange.onepassword;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keyturn.exchange.foreign.ArchiveFiles;
import org.keyturn.exchange.foreign.ForeignItem;
import org.keyturn.exchange.foreign.Moments;
import org.keyturn.exchange.foreign.Leftovers;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;

/// Reads the fields in the sections of a 1Password item, each of which has one value of some kind.
final class OnePasswordFields {
  private final ForeignItem item;
  private final ArchiveFiles files;
  private final String category;

  /// @param category 1Password's number for the kind of item
  OnePasswordFields(ForeignItem item, ArchiveFiles files, String category) {
    this.item = item;
    this.files = files;
    this.category = category;
  }

  /// @param section its title stands in for a missing one of the field
  void read(Cursor field, String section) throws IOException {
    var id = field.text("id").orElse("");
    var title = field.text("title").orElse("");
    var label = title.isBlank() ? section : title;
    var value = field.object("value");
    for (var kind : value.rest().keySet().stream().toList()) {
      one(id, label, kind, value);
    }
  }

  private void one(String id, String label, String kind, Cursor value) throws IOException {
    switch (kind) {
      case "address" -> address(label, value.object(kind));
      case "email" -> email(id, label, value);
      case "file" -> document(value.object(kind));
      case "sshKey" -> sshKey(label, value.object(kind));
      case "date" -> date(id, label, value);
      case "monthYear" -> month(id, label, value.text(kind).orElse(""));
      case "totp" -> item.put(Attribute.TOTP, label, value.secret(kind).orElse(SecretText.EMPTY));
      case "creditCardType" -> item.brandUnlessKnown(value.text(kind).orElse(""));
      default -> plain(id, label, kind, Leftovers.text(value.take(kind)));
    }
  }

  private void plain(String id, String label, String kind, SecretText text) {
    var attribute = attribute(id, label);
    if (text.isEmpty()) {
      return;
    }
    if (attribute.isPresent()) {
      item.put(attribute.get(), label, text);
    } else if (OnePasswordNames.isPerson(item.type(), id)) {
      item.person(label, text.reveal());
    } else if (category.equals("110") && id.equals("url")) {
      item.uri(text.reveal());
    } else {
      item.field(type(kind), label, text);
    }
  }

  private static CustomField.Type type(String kind) {
    return switch (kind) {
      case "concealed" -> CustomField.Type.HIDDEN;
      case "url" -> CustomField.Type.URL;
      default -> CustomField.Type.TEXT;
    };
  }

  private Optional<Attribute> attribute(String id, String label) {
    return OnePasswordNames.attribute(item.type(), category, id)
        .or(() -> OnePasswordNames.attribute(item.type(), category, label))
        .filter(attribute -> !item.has(attribute));
  }

  private void date(String id, String label, Cursor value) {
    value
        .number("date")
        .map(Moments::ofNumber)
        .ifPresent(moment ->
            attribute(id, label)
                .ifPresentOrElse(
                    attribute -> {
                      var day = LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
                      item.put(attribute, label, day);
                    },
                    () -> item.field(label, Moments.http(moment))));
  }

  private void month(String id, String label, String digits) {
    if (item.type() == ItemType.CARD && id.equals("expiry")) {
      item.expiry(label, digits);
      return;
    }
    var month = digits.matches("\\d{6}") ? digits.substring(0, 4) + "-" + digits.substring(4) : "";
    attribute(id, label)
        .filter(_ -> !month.isEmpty())
        .ifPresentOrElse(
            attribute -> item.put(attribute, label, month), () -> item.field(label, digits));
  }

  private void email(String id, String label, Cursor value) {
    if (!(value.rest().get("email") instanceof JsonValue.Members)) {
      plain(id, label, "email", Leftovers.text(value.take("email")));
      return;
    }
    var email = value.object("email");
    var address = email.secret("email_address").orElse(SecretText.EMPTY);
    if (item.type() == ItemType.IDENTITY) {
      item.put(Attribute.EMAIL, label, address);
    } else {
      plain(id, label, "email", address);
    }
    email.text("provider").ifPresent(provider -> item.field("provider", provider));
  }

  private void address(String label, Cursor address) {
    var street = address.text("street").orElse("");
    var city = address.text("city").orElse("");
    var state = address.text("state").orElse("");
    var zip = address.text("zip").orElse("");
    var country = address.text("country").orElse("").toUpperCase(Locale.ROOT);
    if (item.type() == ItemType.IDENTITY && !item.has(Attribute.ADDRESS1)) {
      var parts =
          Map.of(
              Attribute.ADDRESS1, street,
              Attribute.CITY, city,
              Attribute.STATE, state,
              Attribute.POSTAL_CODE, zip,
              Attribute.COUNTRY, country);
      parts.forEach((attribute, text) -> item.put(attribute, attribute.key(), text));
    } else {
      var lines = Stream.of(street, city, state, zip, country).filter(line -> !line.isBlank());
      item.field(label, String.join("\n", lines.toList()));
    }
  }

  private void sshKey(String label, Cursor key) {
    var metadata = key.object("metadata");
    var own = metadata.secret("privateKey");
    key.secret("privateKey")
        .or(() -> own)
        .ifPresent(text -> item.put(Attribute.PRIVATE_KEY, label, text));
    metadata.text("publicKey").ifPresent(text -> item.put(Attribute.PUBLIC_KEY, label, text));
    metadata
        .text("fingerprint")
        .ifPresent(text -> item.put(Attribute.KEY_FINGERPRINT, label, text));
  }

  /// A file in the archive, whose name begins with the id of the document.
  void document(Cursor document) throws IOException {
    var id = document.text("documentId");
    if (id.isPresent()) {
      var name = document.text("fileName").orElse(id.get());
      files
          .take(path -> path.startsWith("files/" + id.get()), document.where("documentId"))
          .ifPresent(file ->
              item.file(
                  new org.keyturn.exchange.foreign.ForeignFile(name, file.size(), file.content())));
    }
  }
}
