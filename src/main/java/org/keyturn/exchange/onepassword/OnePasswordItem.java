package org.keyturn.exchange.onepassword;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.keyturn.exchange.foreign.ArchiveFiles;
import org.keyturn.exchange.foreign.ForeignDates;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.foreign.UnknownMembers;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;

/// Reads one item of 1Password's export (format of version 8).
final class OnePasswordItem {
  private static final Set<String> TECHNICAL = Set.of("uuid", "item", "favIndex", "vaultUuid");
  private static final Set<String> TECHNICAL_IN_OVERVIEW =
      Set.of("subtitle", "icons", "ps", "pbe", "pgrng", "watchtowerExclusions", "ainfo");
  private static final Set<String> TECHNICAL_IN_DETAILS = Set.of("htmlForm", "backupKeys");

  private final ItemBuilder item;
  private final ArchiveFiles files;

  OnePasswordItem(ItemBuilder item, ArchiveFiles files) {
    this.item = item;
    this.files = files;
  }

  /// @return whether it has a tag, which names its folder
  boolean read(Cursor outer) throws IOException {
    boolean wrapped = outer.rest().get("item") instanceof JsonValue.Members;
    var cursor = wrapped ? outer.object("item") : outer;
    var category = cursor.text("categoryUuid").orElse("");
    item.type(type(category));
    item.favorite(cursor.number("favIndex").orElse(0L) > 0);
    item.created(cursor.number("createdAt").map(ForeignDates::ofNumber));
    item.changed(cursor.number("updatedAt").map(ForeignDates::ofNumber));
    var state = cursor.text("state").orElse("active");
    if (state.equals("archived")) {
      item.archived();
    } else if (cursor.flag("trashed") || state.equals("trashed") || state.equals("deleted")) {
      item.trashed();
    }
    boolean tagged = overview(cursor.object("overview"));
    details(cursor.object("details"), category);
    UnknownMembers.keep(cursor, TECHNICAL, item);
    return tagged;
  }

  private static ItemType type(String category) {
    return switch (category) {
      case "002" -> ItemType.CARD;
      case "003", "006", "111", "113", "115" -> ItemType.SECURE_NOTE;
      case "004", "104", "105", "107", "108" -> ItemType.IDENTITY;
      case "100" -> ItemType.SOFTWARE_LICENSE;
      case "101" -> ItemType.BANK_ACCOUNT;
      case "103" -> ItemType.DRIVERS_LICENSE;
      case "106" -> ItemType.PASSPORT;
      case "109" -> ItemType.WIFI;
      case "112" -> ItemType.API_CREDENTIAL;
      case "114" -> ItemType.SSH_KEY;
      default -> ItemType.LOGIN;
    };
  }

  private boolean overview(Cursor overview) {
    item.name(overview.text("title").orElse(""));
    for (var url : overview.objects("urls")) {
      url.text("url").ifPresent(item::uri);
    }
    overview.text("url").ifPresent(item::uri);
    var tags =
        overview.list("tags").stream()
            .filter(JsonValue.Text.class::isInstance)
            .map(tag -> ((JsonValue.Text) tag).text().reveal())
            .toList();
    tags.forEach(item::tag);
    tags.stream().findFirst().ifPresent(item::folder);
    UnknownMembers.keep(overview, TECHNICAL_IN_OVERVIEW, item);
    return !tags.isEmpty();
  }

  private void details(Cursor details, String category) throws IOException {
    for (var field : details.objects("loginFields")) {
      loginField(field);
    }
    details.secret("password").ifPresent(text -> item.put(Attribute.PASSWORD, "password", text));
    var fields = new OnePasswordFields(item, files, category);
    for (var field : OnePasswordSections.fields(details.objects("sections"))) {
      fields.read(field);
    }
    fields.document(details.object("documentAttributes"));
    details.secret("notesPlain").ifPresent(item::note);
    for (var past : details.objects("passwordHistory")) {
      var value = past.secret("value").orElse(SecretText.EMPTY);
      var time = past.number("time").map(ForeignDates::ofNumber);
      if (!value.isEmpty()) {
        item.past(value, time.or(item::lastChange).orElse(Instant.EPOCH));
      }
    }
    UnknownMembers.keep(details, TECHNICAL_IN_DETAILS, item);
  }

  private void loginField(Cursor field) {
    var value = field.secret("value").orElse(SecretText.EMPTY);
    var label = field.text("name").orElse("");
    var designation = field.text("designation").orElse("");
    if (!value.isEmpty() && (designation.equals("username") || designation.equals("password"))) {
      if (item.type() == ItemType.SECURE_NOTE) {
        item.type(ItemType.LOGIN);
      }
      boolean user = designation.equals("username");
      item.put(user ? Attribute.USERNAME : Attribute.PASSWORD, label, value);
      return;
    }
    switch (field.text("fieldType").orElse("")) {
      case "P" -> item.field(true, label, value);
      case "C" ->
          item.field(
              CustomField.Type.BOOLEAN, label, SecretText.of(value.isEmpty() ? "false" : "true"));
      default -> item.field(false, label, value);
    }
  }
}
