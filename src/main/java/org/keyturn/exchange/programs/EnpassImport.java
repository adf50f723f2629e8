package org.keyturn.exchange.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keyturn.exchange.foreign.ForeignSink;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.foreign.UnknownMembers;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.json.JsonFound;
import org.keyturn.exchange.json.JsonWalk;
import org.keyturn.model.Failed;

/// Enpass's JSON. An item can be in several folders there: the first becomes its folder, the others
/// tags.
final class EnpassImport {
  /// As deep as anybody nests; a circle of folders ends there too.
  private static final int MOST_DEPTH = 50;

  private record Branch(String title, String parent) {}

  private static final Branch NOWHERE = new Branch("", "");

  private final ForeignSink out;
  private final Map<String, Branch> folders = new HashMap<>();
  private final Map<String, String> paths = new HashMap<>();
  private long names;

  private EnpassImport(ImportRun run) {
    this.out = new ForeignSink(run);
  }

  public static FileReader document() {
    return (source, run) -> new EnpassImport(run).read(source);
  }

  private void read(ByteSource source) throws Failed, IOException {
    JsonWalk.walk(source, List.of("folders")::equals, (_, found) -> folder(found));
    for (var id : folders.keySet()) {
      out.folder(path(id));
    }
    JsonWalk.walk(source, List.of("items")::equals, (_, found) -> out.record(() -> item(found)));
  }

  private void folder(JsonFound found) {
    found
        .cursor(out::problem)
        .ifPresent(folder -> {
          var title = folder.text("title").orElse("");
          var parent = folder.text("parent_uuid").orElse("");
          folder.text("uuid").ifPresent(id -> folders.put(id, new Branch(title, parent)));
        });
  }

  private String path(String id) throws Failed {
    var known = paths.get(id);
    if (known != null) {
      return known;
    }
    var path = joined(id);
    names += path.length();
    ImportLimits.FOLDER_NAMES.check(names);
    paths.put(id, path);
    return path;
  }

  private String joined(String id) {
    var titles = new ArrayList<String>();
    var next = id;
    for (int i = 0; i < MOST_DEPTH && folders.containsKey(next); i++) {
      var branch = folders.getOrDefault(next, NOWHERE);
      titles.addFirst(branch.title());
      next = branch.parent();
    }
    return String.join("/", titles);
  }

  private void item(JsonFound found) throws Failed, IOException {
    var cursor = found.cursor(out::problem);
    if (cursor.isPresent()) {
      var item = new ItemBuilder();
      var ids =
          cursor.get().list("folders").stream()
              .map(id -> UnknownMembers.text(id).reveal())
              .toList();
      for (int i = 0; i < ids.size(); i++) {
        file(item, ids.get(i), i == 0, found.where());
      }
      new EnpassItem(item).read(cursor.get());
      out.item(item);
    }
  }

  private void file(ItemBuilder item, String folder, boolean first, String where) throws Failed {
    var path = path(folder);
    if (path.isEmpty()) {
      out.problem(where + ".folders", "unknown-folder");
    } else if (first) {
      item.folder(path);
    } else {
      item.tag(path);
    }
  }
}
