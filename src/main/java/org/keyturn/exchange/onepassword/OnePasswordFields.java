package org.keyturn.exchange.onepassword;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keyturn.exchange.foreign.ArchiveFiles;
import org.keyturn.exchange.foreign.ForeignDates;
import org.keyturn.exchange.foreign.ForeignFile;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.foreign.UnknownMembers;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;

/// Reads the fields in the sections of a 1Password item, each of which has one value of some kind.
final class OnePasswordFields {
  /// A year and a month of it.
  private static final Pattern MONTH = Pattern.compile("\\d{4}(0[1-9]|1[0-2])");

  private final ItemBuilder item;
  private final ArchiveFiles files;
  private final String category;

  /// @param category 1Password's number for the kind of item
  OnePasswordFields(ItemBuilder item, ArchiveFiles files, String category) {
    this.item = item;
    this.files = files;
    this.category = category;
  }

  void read(OnePasswordSections.Field field) throws IOException {
    var id = field.members().text("id").orElse("");
    var value = field.members().object("value");
    for (var kind : value.rest().keySet().stream().toList()) {
      one(new Named(id, field.title(), field.label()), kind, value);
    }
  }

  /// @param title by which a built-in field may be known
  /// @param label of a custom field
  private record Named(String id, String title, String label) {}

  private void one(Named field, String kind, Cursor value) throws IOException {
    var label = field.label();
    switch (kind) {
      case "address" -> address(label, value.object(kind));
      case "email" -> email(field, value);
      case "file" -> document(value.object(kind));
      case "sshKey" -> sshKey(label, value.object(kind));
      case "date" -> date(field, value);
      case "monthYear" -> month(field, value.text(kind).orElse(""));
      case "totp" -> item.put(Attribute.TOTP, label, value.secret(kind).orElse(SecretText.EMPTY));
      case "creditCardType" -> item.brandUnlessKnown(value.text(kind).orElse(""));
      default -> plain(field, kind, UnknownMembers.text(value.take(kind)));
    }
  }

  private void plain(Named field, String kind, SecretText text) {
    var attribute = attribute(field);
    var label = field.label();
    if (text.isEmpty()) {
      return;
    }
    if (attribute.isPresent()) {
      item.put(attribute.get(), label, text);
    } else if (OnePasswordNames.isPerson(item.type(), field.id())) {
      item.person(label, text.reveal());
    } else if (category.equals("110") && field.id().equals("url")) {
      item.uri(text.reveal());
    } else {
      item.field(type(kind), label, text);
    }
  }

  private static CustomField.Type type(String kind) {
    return switch (kind) {
      case "concealed" -> CustomField.Type.HIDDEN;
      case "url" -> CustomField.Type.URL;
      case "email" -> CustomField.Type.EMAIL;
      default -> CustomField.Type.TEXT;
    };
  }

  private Optional<Attribute> attribute(Named field) {
    return OnePasswordNames.attribute(item.type(), category, field.id())
        .or(() -> OnePasswordNames.attribute(item.type(), category, field.title()))
        .filter(attribute -> !item.has(attribute));
  }

  /// A day, which the program keeps as a moment of it in UTC.
  private void date(Named field, Cursor value) {
    var moment = value.number("date").map(ForeignDates::ofNumber);
    if (moment.isEmpty()) {
      return;
    }
    var day = LocalDate.ofInstant(moment.get(), ZoneOffset.UTC).toString();
    attribute(field)
        .ifPresentOrElse(
            attribute -> item.put(attribute, field.label(), day),
            () -> item.field(CustomField.Type.DATE, field.label(), SecretText.of(day)));
  }

  private void month(Named field, String digits) {
    if (item.type() == ItemType.CARD && field.id().equals("expiry")) {
      item.expiry(field.label(), digits);
      return;
    }
    boolean known = MONTH.matcher(digits).matches();
    var month = known ? digits.substring(0, 4) + "-" + digits.substring(4) : digits;
    attribute(field)
        .filter(_ -> known)
        .ifPresentOrElse(
            attribute -> item.put(attribute, field.label(), month),
            () -> item.field(field.label(), month));
  }

  private void email(Named field, Cursor value) {
    if (!(value.rest().get("email") instanceof JsonValue.Members)) {
      plain(field, "email", UnknownMembers.text(value.take("email")));
      return;
    }
    var email = value.object("email");
    var address = email.secret("email_address").orElse(SecretText.EMPTY);
    if (item.type() == ItemType.IDENTITY) {
      item.put(Attribute.EMAIL, field.label(), address);
    } else {
      plain(field, "email", address);
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
          .takeBeginning("files/" + id.get(), document.where("documentId"))
          .ifPresent(file -> item.file(new ForeignFile(name, file.size(), file.content())));
    }
  }
}
