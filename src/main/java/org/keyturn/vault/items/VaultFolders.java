package org.keyturn.vault.items;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Overview;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.Folders;
import org.keyturn.vault.records.Content.OfFolder;
import org.keyturn.vault.records.Content.OfItem;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.VaultAccess;

/// The folders of one session.
public final class VaultFolders implements Folders {
  private final VaultAccess access;

  public VaultFolders(VaultAccess access) {
    this.access = access;
  }

  @Override
  public List<Folder> list() throws Failed {
    return access.look(index ->
        index
            .all(OfFolder.class)
            .map(OfFolder::folder)
            .sorted(
                Comparator.comparing(Folder::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Folder::id))
            .toList());
  }

  @Override
  public void save(Folder folder) throws Failed {
    access.edit((change, _) -> change.put(folder.id(), new OfFolder(folder)));
  }

  @Override
  public void rename(UUID id, String name) throws Failed {
    access.edit((change, index) -> {
      var folder = require(index, id);
      for (var each : within(index, folder)) {
        var rest = each.name().substring(folder.name().length());
        change.put(each.id(), new OfFolder(new Folder(each.id(), name + rest, each.extras())));
      }
    });
  }

  @Override
  public void removeWithin(UUID id) throws Failed {
    remove(index ->
        within(index, require(index, id)).stream().map(Folder::id).collect(Collectors.toSet()));
  }

  @Override
  public void remove(UUID id) throws Failed {
    remove(index -> Set.of(require(index, id).id()));
  }

  /// Picks folders.
  private interface Choice {
    Set<UUID> of(RecordIndex index) throws Failed;
  }

  private void remove(Choice choice) throws Failed {
    access.edit((change, index) -> {
      var gone = choice.of(index);
      for (var overview : index.all(OfItem.class).map(OfItem::overview).toList()) {
        if (overview.filing().folder().filter(gone::contains).isPresent()) {
          VaultItems.editWithin(change, index, overview.id(), VaultFolders::unfiled);
        }
      }
      for (var id : gone) {
        change.remove(RecordKind.FOLDER, id);
      }
      change.transaction().rebuild();
    });
    access.shrink();
  }

  private static Folder require(RecordIndex index, UUID id) throws Failed {
    return index
        .find(OfFolder.class, id)
        .map(OfFolder::folder)
        .orElseThrow(() -> new Failed(new Failure.NotFound(Failure.Missing.FOLDER)));
  }

  /// @return the folder itself and those inside it
  private static List<Folder> within(RecordIndex index, Folder folder) {
    return index
        .all(OfFolder.class)
        .map(OfFolder::folder)
        .filter(one -> one.id().equals(folder.id()) || one.name().startsWith(folder.name() + "/"))
        .toList();
  }

  private static Overview unfiled(Overview overview) {
    return overview.withFiling(overview.filing().withFolder(Optional.empty()));
  }
}
