package org.keyturn.vault.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Overview;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.Folders;
import org.keyturn.vault.seal.Content.OfFolder;
import org.keyturn.vault.seal.Content.OfItem;

/// The folders of one session.
final class LocalFolders implements Folders {
  private final Cabinet cabinet;

  LocalFolders(Cabinet cabinet) {
    this.cabinet = cabinet;
  }

  @Override
  public List<Folder> list() throws Failed {
    return cabinet.look(snapshot ->
        snapshot.of(RecordKind.FOLDER).values().stream()
            .map(entry -> ((OfFolder) entry.content()).folder())
            .sorted(
                Comparator.comparing(Folder::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Folder::id))
            .toList());
  }

  @Override
  public void save(Folder folder) throws Failed {
    cabinet.write((change, snapshot) -> {
      change.put(folder.id(), new OfFolder(folder));
      return 0;
    });
  }

  @Override
  public void remove(UUID id) throws Failed {
    cabinet.write((change, snapshot) -> {
      if (change.find(RecordKind.FOLDER, id).isEmpty()) {
        throw new Failed(new Failure.NotFound(Failure.Missing.FOLDER));
      }
      for (var entry : List.copyOf(snapshot.of(RecordKind.ITEM).values())) {
        var overview = ((OfItem) entry.content()).overview();
        if (overview.filing().folder().equals(Optional.of(id))) {
          LocalItems.editWithin(change, snapshot, overview.id(), LocalFolders::unfiled);
        }
      }
      change.remove(RecordKind.FOLDER, id);
      change.transaction().rebuild();
      return 0;
    });
    cabinet.shrink();
  }

  private static Overview unfiled(Overview overview) {
    return overview.withFiling(overview.filing().withFolder(Optional.empty()));
  }
}
