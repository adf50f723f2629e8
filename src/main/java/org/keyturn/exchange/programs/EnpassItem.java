package org.keyturn.exchange.programs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.keyturn.exchange.foreign.ForeignDates;
import org.keyturn.exchange.foreign.ForeignFile;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.foreign.UnknownMembers;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.model.Attribute;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;

/// Reads one item of Enpass.
final class EnpassItem {
  private static final Set<String> TECHNICAL =
      Set.of(
          "auto_submit",
          "category",
          "icon",
          "subtitle",
          "template_type",
          "uuid",
          "order",
          "last_used",
          "usage_count",
          "wearable");

  private record Field(String type, String label, boolean sensitive, SecretText value) {}

  private final ItemBuilder item;

  EnpassItem(ItemBuilder item) {
    this.item = item;
  }

  void read(Cursor cursor) {
    item.name(cursor.text("title").orElse(""));
    item.favorite(cursor.number("favorite").orElse(0L) > 0);
    item.created(cursor.number("createdAt").map(ForeignDates::ofNumber));
    item.changed(cursor.number("updated_at").map(ForeignDates::ofNumber));
    if (cursor.number("archived").orElse(0L) > 0) {
      item.archived();
    }
    if (cursor.number("trashed").orElse(0L) > 0) {
      item.trashed();
    }
    var fields = fields(cursor.objects("fields"));
    item.type(type(cursor.text("template_type").orElse(""), fields));
    for (var field : fields) {
      put(field);
    }
    cursor.secret("note").ifPresent(item::note);
    cursor.objects("attachments").forEach(this::attachment);
    UnknownMembers.keep(cursor, TECHNICAL, item);
  }

  private static ItemType type(String template, List<Field> fields) {
    boolean password = fields.stream().anyMatch(field -> field.type().equals("password"));
    var kind = template.replaceFirst("\\..*", "").toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "login", "password" -> ItemType.LOGIN;
      case "creditcard" -> ItemType.CARD;
      case "identity", "note" -> ItemType.SECURE_NOTE;
      default -> password ? ItemType.LOGIN : ItemType.SECURE_NOTE;
    };
  }

  /// A field that was deleted there stays so.
  private List<Field> fields(List<Cursor> cursors) {
    var fields = new ArrayList<Field>();
    for (var cursor : cursors) {
      var value = cursor.secret("value").orElse(SecretText.EMPTY);
      var type = cursor.text("type").orElse("");
      if (cursor.number("deleted").orElse(0L) > 0) {
        continue;
      }
      if (type.equals("password")) {
        cursor.objects("history").forEach(this::past);
      } else {
        earlier(cursor, value);
      }
      if (!value.isEmpty() && !type.equals("section")) {
        boolean sensitive = cursor.number("sensitive").orElse(0L) > 0;
        fields.add(new Field(type, cursor.text("label").orElse(type), sensitive, value));
      }
    }
    return fields;
  }

  /// Only passwords have a place for what they were before; it is told where others had another
  /// value.
  private static void earlier(Cursor field, SecretText value) {
    boolean lost =
        field.objects("history").stream()
            .map(past -> past.secret("value").orElse(SecretText.EMPTY))
            .anyMatch(past -> !past.isEmpty() && !past.equals(value));
    if (lost) {
      field.problems().add(field.where("history"), "earlier-values");
    }
  }

  private void past(Cursor past) {
    var when = past.number("updated_at").map(ForeignDates::ofNumber).or(item::lastChange);
    past.secret("value")
        .filter(value -> !value.isEmpty())
        .ifPresent(value -> item.past(value, when.orElse(Instant.EPOCH)));
  }

  private void put(Field field) {
    switch (item.type()) {
      case LOGIN -> login(field);
      case CARD -> card(field);
      default -> plain(field);
    }
  }

  private void login(Field field) {
    switch (field.type()) {
      case "username" -> item.put(Attribute.USERNAME, field.label(), field.value());
      case "email" -> {
        if (item.has(Attribute.USERNAME)) {
          plain(field);
        } else {
          item.put(Attribute.USERNAME, field.label(), field.value());
        }
      }
      case "password" -> item.put(Attribute.PASSWORD, field.label(), field.value());
      case "totp" -> item.put(Attribute.TOTP, field.label(), field.value());
      case "url" -> item.uri(field.value().reveal());
      case ".Android#" -> android(field.value().reveal());
      default -> plain(field);
    }
  }

  private void android(String text) {
    boolean known = text.startsWith("androidapp://") || text.startsWith("android://");
    item.uri(known ? text : "androidapp://" + text);
  }

  private void card(Field field) {
    switch (field.type()) {
      case "ccName" -> item.put(Attribute.CARDHOLDER_NAME, field.label(), field.value());
      case "ccNumber" -> item.put(Attribute.NUMBER, field.label(), field.value());
      case "ccCvc" -> item.put(Attribute.CODE, field.label(), field.value());
      case "ccExpiry" -> item.expiry(field.label(), field.value().reveal());
      case "ccType" -> item.brandUnlessKnown(field.value().reveal());
      default -> plain(field);
    }
  }

  private void plain(Field field) {
    item.field(field.sensitive(), field.label(), field.value());
  }

  /// The bytes stand in the document, in base64.
  private void attachment(Cursor attachment) {
    var name = attachment.text("name").orElse("");
    try {
      var bytes = Base64.getMimeDecoder().decode(attachment.text("data").orElse(""));
      item.file(new ForeignFile(name, bytes.length, ByteSource.of(bytes)));
    } catch (IllegalArgumentException noBase64) {
      attachment.problems().add(attachment.where("data"), "attachment-damaged");
    }
  }
}
