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

  /// Removes the folder; its items stay, without a folder.
  void remove(UUID id) throws Failed;
}
