package org.keyturn.exchange.proton;

import java.io.IOException;
import java.util.Set;
import org.keyturn.exchange.foreign.ArchiveFiles;
import org.keyturn.exchange.foreign.ForeignDates;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.foreign.UnknownMembers;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.model.Attribute;

/// Reads one item of Proton Pass.
final class ProtonItem {
  private static final long TRASHED = 2;
  private static final Set<String> TECHNICAL =
      Set.of(
          "itemId",
          "shareId",
          "data",
          "contentFormatVersion",
          "files",
          "flags",
          "shareCount",
          "folderId");

  private final ItemBuilder item;
  private final ArchiveFiles files;

  ProtonItem(ItemBuilder item, ArchiveFiles files) {
    this.item = item;
    this.files = files;
  }

  void read(Cursor cursor) throws IOException {
    var data = cursor.object("data");
    var metadata = data.object("metadata");
    item.name(metadata.text("name").orElse(""));
    metadata.secret("note").ifPresent(item::note);
    item.created(cursor.number("createTime").map(ForeignDates::ofNumber));
    item.changed(cursor.number("modifyTime").map(ForeignDates::ofNumber));
    item.favorite(cursor.flag("pinned"));
    if (cursor.number("state").orElse(0L) == TRASHED) {
      item.trashed();
    }
    var kind = data.text("type").orElse("");
    item.type(ProtonContent.type(kind));
    cursor.text("aliasEmail").ifPresent(alias -> item.put(Attribute.USERNAME, "aliasEmail", alias));
    ProtonContent.read(data.object("content"), item);
    ProtonContent.fields(data.objects("extraFields"), item);
    if (!ProtonContent.knows(kind)) {
      item.field("type", kind);
    }
    files(cursor);
    UnknownMembers.keep(cursor, TECHNICAL, item);
  }

  private void files(Cursor cursor) throws IOException {
    for (var file : cursor.list("files")) {
      if (file instanceof JsonValue.Text(var text)) {
        var path = text.reveal();
        files.takeEnding(path, cursor.where("files")).ifPresent(item::file);
      }
    }
  }
}
