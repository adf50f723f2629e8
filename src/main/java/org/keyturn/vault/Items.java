package org.keyturn.vault;

import java.util.List;
import java.util.UUID;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Phase;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.transfer.ImportWork;

/// The items of a session.
public interface Items {

  /// Immediate: overviews of every item, trashed and archived ones too, in order of name.
  List<Overview> list() throws Failed;

  /// Opens one item with its secrets; the caller wipes them.
  Versioned<Item> open(UUID id) throws Failed;

  /// Adds the item (`base` 0) or changes it. Saving a login with another password moves the old one
  /// into its history; the `changed` date is set here. Attachments in the item's overview are
  /// ignored: they change by [Attachments] only.
  ///
  /// @param base the revision that was opened; a newer one in the vault fails with `Conflict`
  /// @return the new revision
  long save(Item item, long base) throws Failed;

  /// Into the trash.
  void trash(UUID id) throws Failed;

  void restore(UUID id) throws Failed;

  void archive(UUID id, boolean archived) throws Failed;

  /// Away, with its attachments, leaving no byte of it in the file.
  void purge(List<UUID> ids) throws Failed;

  /// Pours an import into the vault in one transaction. Items identical to one in the vault are
  /// skipped; ids already in use are replaced.
  ///
  /// @param dryRun does everything, then takes it back
  ImportReport receive(ImportWork work, boolean dryRun, Progress progress, CancelToken cancel)
      throws Failed;

  /// What an item is lent to.
  @FunctionalInterface
  interface Visit {
    void see(Item item) throws Failed;
  }

  /// The stages of a visit.
  enum Visiting implements Phase {
    READ_ITEMS
  }

  /// Opens one item after the other and wipes each before the next. Other work on the session may
  /// come in between; an item that is gone by then is left out.
  default void visit(List<UUID> ids, Visit visit, Progress progress, CancelToken cancel)
      throws Failed {
    for (int i = 0; i < ids.size(); i++) {
      if (cancel.isCancelled()) {
        throw new Failed(new Failure.Cancelled());
      }
      progress.report(new Tick(Visiting.READ_ITEMS, i, ids.size(), 0, 0));
      visit(ids.get(i), visit);
    }
    progress.report(new Tick(Visiting.READ_ITEMS, ids.size(), ids.size(), 0, 0));
  }

  private void visit(UUID id, Visit visit) throws Failed {
    Item item;
    try {
      item = open(id).value();
    } catch (Failed failed) {
      if (failed.failure() instanceof Failure.NotFound) {
        return;
      }
      throw failed;
    }
    try {
      visit.see(item);
    } finally {
      item.secrets().wipe();
    }
  }
}
