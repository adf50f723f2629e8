package org.keyturn.exchange.keeper;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keyturn.exchange.foreign.ForeignDates;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.foreign.UnknownMembers;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.model.Attribute;
import org.keyturn.model.ItemType;
import org.keyturn.model.Problem;

/// Reads one record. Used once.
final class KeeperRecord {
  private static final Set<String> TECHNICAL = Set.of("uid", "schema");

  /// Kinds that say no more than the type of the item does.
  private static final Set<String> PLAIN = Set.of("", "login", "general", "encryptedNotes");

  /// The documents hold no files, only that there were some.
  private static final String FILE = "fileRef";

  private final ItemBuilder item;
  private final Map<String, String> titles;

  /// @param titles of all records by their ids
  KeeperRecord(ItemBuilder item, Map<String, String> titles) {
    this.item = item;
    this.titles = titles;
  }

  void read(Cursor record) {
    var kind = record.text("$type").orElse("");
    item.name(record.text("title").orElse("")).type(type(kind));
    if (item.type() == ItemType.LOGIN && !PLAIN.contains(kind)) {
      item.field("type", kind);
    }
    record.secret("login").ifPresent(value -> item.put(Attribute.USERNAME, "login", value));
    var password = item.type() == ItemType.SSH_KEY ? "passphrase" : "password";
    record.secret("password").ifPresent(value -> item.put(Attribute.PASSWORD, password, value));
    record.text("login_url").ifPresent(item::uri);
    record.secret("notes").ifPresent(item::note);
    item.changed(
        record.number("last_modified").filter(time -> time > 0).map(ForeignDates::ofNumber));
    var fields = new KeeperFields(item, record.problems());
    members(record, "custom_fields")
        .forEach(
            (key, value) -> fields.read(FieldKey.of(key), value, record.where("custom_fields")));
    members(record, "references")
        .forEach((key, value) -> reference(FieldKey.of(key), value, record));
    var folders = record.objects("folders");
    for (int i = 0; i < folders.size(); i++) {
      folder(path(folders.get(i)), i == 0);
    }
    for (var file : record.objects("attachments")) {
      var name = file.text("name").orElse("");
      record
          .problems()
          .add(new Problem(file.where("name"), "attachment-missing", item.name() + ": " + name));
    }
    UnknownMembers.keep(record, TECHNICAL, item);
  }

  /// Kinds that nobody has here are logins, or notes where there is nothing to log in with.
  private static ItemType type(String kind) {
    return switch (kind) {
      case "bankCard" -> ItemType.CARD;
      case "bankAccount" -> ItemType.BANK_ACCOUNT;
      case "sshKeys" -> ItemType.SSH_KEY;
      case "passport" -> ItemType.PASSPORT;
      case "driverLicense" -> ItemType.DRIVERS_LICENSE;
      case "contact", "address", "ssnCard", "birthCertificate" -> ItemType.IDENTITY;
      case "softwareLicense" -> ItemType.SOFTWARE_LICENSE;
      case "wifiCredentials" -> ItemType.WIFI;
      default -> ItemType.LOGIN;
    };
  }

  private static Map<String, JsonValue> members(Cursor record, String name) {
    return switch (record.take(name)) {
      case JsonValue.Members(var members) -> members;
      case JsonValue.Null() -> Map.of();
      case JsonValue.Text _, JsonValue.Numeral _, JsonValue.Flag _, JsonValue.Array _ -> {
        record.problems().add(record.where(name), "wrong-type");
        yield Map.of();
      }
    };
  }

  private void reference(FieldKey key, JsonValue value, Cursor record) {
    for (var one : each(value)) {
      if (key.type().equals(FILE)) {
        record.problems().add(record.where("references"), "attachment-missing");
      } else {
        var id = UnknownMembers.text(one).reveal();
        item.field(key.name(), titles.getOrDefault(id, id));
      }
    }
  }

  /// @return the elements of an array, or the one value
  static List<JsonValue> each(JsonValue value) {
    return value instanceof JsonValue.Array(var elements) ? elements : List.of(value);
  }

  /// A folder of somebody's own, a shared one, or one in a shared one.
  private static String path(Cursor folder) {
    var shared = folder.text("shared_folder").orElse("");
    var own = folder.text("folder").orElse("");
    return (shared + "/" + own).replace('\\', '/').replaceFirst("^/", "").replaceFirst("/$", "");
  }

  private void folder(String path, boolean first) {
    if (first) {
      item.folder(path);
    } else {
      item.tag(path);
    }
  }
}
