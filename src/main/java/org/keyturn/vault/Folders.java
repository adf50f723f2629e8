package org.keyturn.vault;

import java.util.List;
import java.util.UUID;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;

/// The folders of a session.
public interface Folders {

  /// Immediate: in order of name.
  List<Folder> list() throws Failed;

  /// Adds the folder, or renames the one with its id.
  void save(Folder folder) throws Failed;

  /// Renames the folder, and every folder inside it along with it, in one transaction. Inside it
  /// are those whose names begin with its own and a `/`.
  void rename(UUID id, String name) throws Failed;

  /// Removes the folder and every folder inside it, in one transaction; their items stay, without a
  /// folder.
  void removeWithin(UUID id) throws Failed;

  /// Removes the folder; its items stay, without a folder.
  void remove(UUID id) throws Failed;
}
