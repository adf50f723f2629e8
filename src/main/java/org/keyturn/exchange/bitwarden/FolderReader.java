package org.keyturn.exchange.bitwarden;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Problem;

/// Reads folders and remembers under which id the file's items know them.
final class FolderReader {
  private final ContentsSink sink;
  private final Map<String, UUID> byIdInFile = new HashMap<>();
  private final Set<UUID> taken = new HashSet<>();

  FolderReader(ContentsSink sink) {
    this.sink = sink;
  }

  Optional<UUID> find(String idInFile) {
    return Optional.ofNullable(byIdInFile.get(idInFile));
  }

  void read(List<JsonValue> folders, String name) throws Failed {
    for (int i = 0; i < folders.size(); i++) {
      var where = name + "[" + i + "]";
      if (folders.get(i) instanceof JsonValue.Members(var members)) {
        read(members, where);
      } else {
        sink.problem(new Problem(where, "not-an-object"));
      }
    }
  }

  private void read(Map<String, JsonValue> members, String where) throws Failed {
    // Bitwarden's own "No folder" has a null id and is no folder; one without the member is a
    // folder whose id is missing.
    if (members.get("id") instanceof JsonValue.Null) {
      return;
    }
    var name = members.get("name") instanceof JsonValue.Text(var text) ? text.reveal() : "";
    var cursor = new Cursor(members, where, problem -> sink.problem(problem.of(name)));
    var idInFile = cursor.text("id");
    var id = BitwardenIds.parse(idInFile).filter(taken::add).orElseGet(UUID::randomUUID);
    idInFile.ifPresent(text -> byIdInFile.putIfAbsent(text, id));
    cursor.dropNull("organizationId");
    cursor.dropNull("externalId");
    sink.folder(new Folder(id, cursor.text("name").orElse(""), ExtraMembers.of(cursor)));
  }
}
