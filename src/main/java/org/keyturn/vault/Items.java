package org.keyturn.vault;

import java.util.List;
import java.util.UUID;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Phase;
import org.keyturn.jobs.Progress;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;

/// The items of a session.
public interface Items extends Overviews {

  /// Opens one item with its secrets.
  @CallerCloses
  Versioned<Item> open(UUID id) throws Failed;

  /// Adds the item (`base` 0) or changes it. What it was before is kept as a version; a login with
  /// another password also moves the old one into its past passwords. Whoever takes a past password
  /// out takes the versions with it, and no byte of them stays. The `changed` date is set here.
  /// Attachments in the item's overview are ignored: they change by [Attachments] only.
  ///
  /// @param base the revision that was opened; a newer one in the vault fails with `Conflict`
  /// @return the new revision
  long save(Item item, long base) throws Failed;

  /// Does one thing to many items in one transaction. A move, tags and the last day are kept as
  /// versions.
  ///
  /// @throws Failed `NotFound` if one of them is not there; nothing is changed then
  Undo change(List<UUID> ids, ItemChange change) throws Failed;

  /// Takes a change back, in one transaction. An item that was changed since is left alone.
  ///
  /// @return how many were put back
  int undo(Undo undo) throws Failed;

  /// Into the trash.
  default Undo trash(List<UUID> ids) throws Failed {
    return change(ids, new ItemChange.Trash());
  }

  /// Into the trash.
  default void trash(UUID id) throws Failed {
    trash(List.of(id));
  }

  /// Out of the trash.
  default Undo restore(List<UUID> ids) throws Failed {
    return change(ids, new ItemChange.Restore());
  }

  default void restore(UUID id) throws Failed {
    restore(List.of(id));
  }

  default Undo archive(List<UUID> ids, boolean archived) throws Failed {
    return change(ids, new ItemChange.Archive(archived));
  }

  default void archive(UUID id, boolean archived) throws Failed {
    archive(List.of(id), archived);
  }

  /// Makes a second item like this one, with files of its own and without a past.
  ///
  /// @return its id
  UUID duplicate(UUID id, String name) throws Failed;

  /// Copies items into another open vault, with their files and versions, in one transaction there;
  /// folders are found or made by their names. Items that are there already are skipped. A move
  /// then reads both again, compares them, and puts the items here into the trash.
  ///
  /// @throws Failed `Refused(SAME_VAULT)` if the other session is one of this vault
  CopyReport copyTo(
      Session other, List<UUID> ids, Copying copying, Progress progress, CancelToken cancel)
      throws Failed;

  /// What becomes of the originals.
  enum Copying {
    COPY,
    MOVE
  }

  /// Earlier versions of an item, newest first; none of an item that is not there.
  List<Version> versions(UUID id) throws Failed;

  /// Opens an earlier version.
  @CallerCloses
  Item openVersion(UUID id, int number) throws Failed;

  /// Makes the item what it was in a version; what it is now becomes a version. Files, past
  /// passwords, trash and archive stay as they are.
  ///
  /// @param base as of [#save]
  /// @return the new revision
  long restoreVersion(UUID id, int number, long base) throws Failed;

  /// Forgets all earlier versions, leaving no byte of them in the file.
  void forgetVersions(UUID id) throws Failed;

  /// Away, with attachments, versions and links from other items, leaving no byte in the file.
  void purge(List<UUID> ids) throws Failed;

  /// What this computer remembers of these items; the caller closes it.
  ItemMemory memory();

  /// Lends one item after the other to a visitor and wipes each. Other work on the session may come
  /// in between; an item that is gone by then is left out.
  ///
  /// @param visit may be called by several threads at once; must not keep the item
  void visit(List<UUID> ids, Visit visit, Progress progress, CancelToken cancel) throws Failed;

  /// What an item is lent to.
  @FunctionalInterface
  interface Visit {
    void see(Item item) throws Failed;
  }

  /// The stages of a visit.
  enum Visiting implements Phase {
    VISIT
  }
}
