package org.keyturn.vault.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Overview;
import org.keyturn.vault.records.Change;
import org.keyturn.vault.records.Content.OfFolder;
import org.keyturn.vault.records.RecordIndex;

/// The folders of an import: each joins the one of its name, or is made. With a folder of its own
/// the import comes below that. Also sees to it that no id is used twice.
final class ImportFolders {
  private static final String NESTED = "/";

  private final Change change;
  private final Optional<String> top;
  private final Map<UUID, UUID> ids = new HashMap<>();
  private final Map<String, UUID> byName = new HashMap<>();
  private final Set<UUID> taken = new HashSet<>();
  private final List<UUID> made = new ArrayList<>();

  ImportFolders(Change change, RecordIndex index, Optional<String> top) {
    this.change = change;
    this.top = top;
    index.each(OfFolder.class, (id, one) -> byName.put(one.folder().name(), id));
    for (var kind : index.kinds()) {
      taken.addAll(index.of(kind).keySet());
    }
  }

  void add(Folder folder) throws Failed {
    var name = name(top, folder.name());
    var existing = byName.get(name);
    ids.put(folder.id(), existing == null ? make(folder.id(), name, folder.extras()) : existing);
  }

  static String name(Optional<String> top, String name) {
    return top.map(above -> above + NESTED + name).orElse(name);
  }

  private UUID make(UUID wanted, String name, Extras extras) throws Failed {
    var id = free(wanted);
    change.put(id, new OfFolder(new Folder(id, name, extras)));
    byName.put(name, id);
    made.add(id);
    return id;
  }

  /// @return the overview with the folder's id here
  Overview filed(Overview overview) throws Failed {
    var filing = overview.filing();
    var folder = filing.folder().map(ids::get);
    return overview.withFiling(filing.withFolder(folder.isPresent() ? folder : top()));
  }

  private Optional<UUID> top() throws Failed {
    if (top.isEmpty()) {
      return Optional.empty();
    }
    var there = byName.get(top.get());
    return Optional.of(there == null ? make(UUID.randomUUID(), top.get(), Extras.NONE) : there);
  }

  /// @return the wanted id, or another if that is in use
  UUID free(UUID wanted) {
    var id = wanted;
    while (!taken.add(id)) {
      id = UUID.randomUUID();
    }
    return id;
  }

  /// @return the folders that there were not before
  List<UUID> made() {
    return List.copyOf(made);
  }
}
