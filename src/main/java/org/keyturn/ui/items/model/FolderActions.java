package org.keyturn.ui.items.model;

import java.util.List;
import org.keyturn.model.Folder;
import org.keyturn.vault.Session;

/// Makes, renames and removes folders with what lies below them. Each change is a job.
public final class FolderActions {
  private final Session session;
  private final ItemActions actions;

  public FolderActions(Session session, ItemActions actions) {
    this.session = session;
    this.actions = actions;
  }

  /// @param path of the new folder; an existing one is left as it is
  public void create(String path) {
    actions.run(
        () -> {
          var there = session.folders().list().stream().map(Folder::name);
          if (there.noneMatch(path::equalsIgnoreCase)) {
            session.folders().save(Folder.named(path));
          }
        },
        () -> {});
  }

  /// @param folders the folder and all below it, as far as they are folders themselves
  /// @param from the path that they share
  public void rename(List<Folder> folders, String from, String to) {
    actions.run(
        () -> {
          for (var folder : folders) {
            var name = to + folder.name().substring(from.length());
            session.folders().save(new Folder(folder.id(), name, folder.extras()));
          }
        },
        () -> {});
  }

  /// The items stay, without a folder.
  public void remove(List<Folder> folders) {
    actions.run(
        () -> {
          for (var folder : folders) {
            session.folders().remove(folder.id());
          }
        },
        () -> {});
  }
}
