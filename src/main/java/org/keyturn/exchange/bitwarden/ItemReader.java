package org.keyturn.exchange.bitwarden;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.exchange.json.Problems;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.Passkey;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// Turns one object of Bitwarden's item schema into an item. Only `type` is required; everything
/// else is filled in, kept as it is, or reported. The members that hold no information of their own
/// (`key`, which wraps a key that is not in the file, and null members) are dropped.
public final class ItemReader {
  private final Function<String, Optional<UUID>> folders;
  private final Problems problems;
  private final Instant now;

  /// @param folders finds a folder by the id that stands in the file
  /// @param now for dates that are missing
  public ItemReader(Function<String, Optional<UUID>> folders, Problems problems, Instant now) {
    this.folders = folders;
    this.problems = problems;
    this.now = now;
  }

  /// @return nothing if the value is not usable as an item, which is reported then
  public Optional<Item> read(JsonValue value, String where) {
    if (!(value instanceof JsonValue.Members(var members))) {
      problems.add(where, "not-an-object");
      return Optional.empty();
    }
    var item = new Cursor(members, where, problems);
    return type(item, where).map(type -> read(item, OwnMembers.type(item, type)));
  }

  private Optional<ItemType> type(Cursor item, String where) {
    return switch (item.take("type")) {
      case JsonValue.Numeral(var digits) -> known(digits, where);
      case JsonValue.Text(var text) -> known(text.reveal(), where);
      case JsonValue.Null() -> unusable(where, "missing-type");
      case JsonValue.Flag _, JsonValue.Array _, JsonValue.Members _ ->
          unusable(where, "unknown-type");
    };
  }

  private Optional<ItemType> known(String digits, String where) {
    for (var type : ItemType.values()) {
      if (digits.equals(Integer.toString(type.number()))) {
        return Optional.of(type);
      }
    }
    return unusable(where, "unknown-type");
  }

  private Optional<ItemType> unusable(String where, String reason) {
    problems.add(where, reason);
    return Optional.empty();
  }

  private Item read(Cursor item, ItemType type) {
    var id = BitwardenIds.parse(item.text("id")).orElseGet(UUID::randomUUID);
    var dates = dates(item);
    var name = item.text("name").orElse("");
    var filing = filing(item);
    var attachments = attachments(item);
    var notes = item.secret("notes").orElse(SecretText.EMPTY);
    var open = new EnumMap<Attribute, String>(Attribute.class);
    var concealed = new EnumMap<Attribute, SecretText>(Attribute.class);
    var fields = new ArrayList<CustomField>();
    for (var field : item.objects("fields")) {
      if (!OwnMembers.builtIn(field, type, open, concealed)) {
        fields.add(FieldReader.field(field));
      }
    }
    var ties = OwnMembers.ties(item);
    var history =
        item.objects("passwordHistory").stream()
            .map(past -> FieldReader.past(past, dates.changed()))
            .toList();
    var object = item.object(CarriedField.member(type));
    if (!type.ownKind()) {
      attributes(object, type, open, concealed);
    }
    var uris = type == ItemType.LOGIN ? LoginReader.uris(object) : List.<LoginUri>of();
    var passkeys = type == ItemType.LOGIN ? LoginReader.passkeys(object) : List.<Passkey>of();
    dropEmpty(item, object, type);
    var extras = ExtraMembers.of(item, object, type);
    var details = new Overview.Details(open, uris, attachments, ties);
    return new Item(
        new Overview(id, type, name, filing, details, dates),
        new Secrets(concealed, notes, fields, history, passkeys, extras));
  }

  private static void attributes(
      Cursor object,
      ItemType type,
      Map<Attribute, String> open,
      Map<Attribute, SecretText> concealed) {
    for (var attribute : type.attributes()) {
      if (attribute.concealed()) {
        object.secret(attribute.key()).ifPresent(value -> concealed.put(attribute, value));
      } else {
        object.text(attribute.key()).ifPresent(value -> open.put(attribute, value));
      }
    }
    // The older name; it stays among the unknown members where both are there.
    if (type == ItemType.SSH_KEY && !open.containsKey(Attribute.KEY_FINGERPRINT)) {
      object.text("fingerprint").ifPresent(value -> open.put(Attribute.KEY_FINGERPRINT, value));
    }
  }

  private Overview.Dates dates(Cursor item) {
    var created = item.instant("creationDate");
    var changed = item.instant("revisionDate");
    return new Overview.Dates(
        created.or(() -> changed).orElse(now),
        changed.or(() -> created).orElse(now),
        item.instant("deletedDate"),
        item.instant("archivedDate"));
  }

  private Overview.Filing filing(Cursor item) {
    var collections = item.rest().get("collectionIds");
    var folder = item.text("folderId").filter(id -> !id.isEmpty());
    var found = folder.flatMap(folders);
    if (folder.isPresent() && found.isEmpty()) {
      problems.add(item.where("folderId"), "unknown-folder");
    }
    return new Overview.Filing(
        found.or(() -> firstCollection(collections)),
        item.flag("favorite"),
        item.flag("reprompt"),
        tags(item));
  }

  /// An organisation's file has collections instead of folders; an item can be in several, a
  /// Keyturn item in one folder.
  private Optional<UUID> firstCollection(@Nullable JsonValue collections) {
    if (!(collections instanceof JsonValue.Array(var ids))) {
      return Optional.empty();
    }
    return ids.stream()
        .filter(JsonValue.Text.class::isInstance)
        .map(id -> ((JsonValue.Text) id).text().reveal())
        .flatMap(id -> folders.apply(id).stream())
        .findFirst();
  }

  private List<String> tags(Cursor item) {
    var tags = new ArrayList<String>();
    for (var tag : item.list("tags")) {
      if (tag instanceof JsonValue.Text(var text)) {
        tags.add(text.reveal());
      } else {
        problems.add(item.where("tags"), "wrong-type");
      }
    }
    return tags;
  }

  private List<AttachmentRef> attachments(Cursor item) {
    return item.objects("attachments").stream()
        .map(each ->
            new AttachmentRef(
                BitwardenIds.parse(each.text("id")).orElseGet(UUID::randomUUID),
                each.text("fileName").orElse(""),
                each.number("size").orElse(0L),
                each.instant("added").orElse(now)))
        .toList();
  }

  private static void dropEmpty(Cursor item, Cursor object, ItemType type) {
    item.take("key");
    item.dropNull("organizationId");
    item.dropNull("collectionIds");
    item.dropNull("data");
    for (var other : ItemType.values()) {
      item.dropNull(other.key());
    }
    if (CarriedField.member(type).equals(ItemType.SECURE_NOTE.key())
        && object.rest().get("type") instanceof JsonValue.Numeral(var digits)
        && digits.equals("0")) {
      object.take("type");
    }
  }
}
