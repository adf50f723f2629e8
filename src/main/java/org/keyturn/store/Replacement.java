package org.keyturn.store;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keyturn.files.CallObserver;
import org.keyturn.files.Disk;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Puts a whole vault in the place of another one, which stays beside it as
/// `NAME-before-restore-RANDOM.keyturn`. At no moment is there nothing in that place, or a file
/// with a journal that is not its own.
public final class Replacement {
  private final Path vault;
  private final CallObserver observer;
  private final Disk disk;

  /// @param vault the file itself, no link to it
  public Replacement(Path vault, CallObserver observer) {
    this.vault = vault;
    this.observer = observer;
    this.disk = new Disk(observer);
  }

  /// @param part a synced vault beside it, which gets its name
  /// @return where the former vault is now; empty if there was none
  /// @throws Failed `Busy` while someone writes to the former vault, `NotRecognised(VAULT)` for
  ///   what is no file
  public Optional<Path> by(Path part) throws Failed {
    if (!Files.exists(vault, LinkOption.NOFOLLOW_LINKS)) {
      disk.place(part, vault);
      disk.syncFolder(Disk.folder(vault));
      return Optional.empty();
    }
    if (!disk.plainFile(vault)) {
      throw new Failed(new Failure.NotRecognised(Failure.Thing.VAULT));
    }
    JournalFiles.requirePlain(vault);
    var aside = new Backup(vault, observer).aside();
    try (var file = recovered()) {
      if (file == null) {
        withJournal(aside, part);
      } else {
        var header = file.read(Transaction::headers).header();
        file.locked(_ -> {
          if (!disk.link(vault, aside)) {
            new Backup(vault, observer).write(aside, header);
          }
          take(part, aside, () -> {});
        });
      }
    }
    // An error from here on leaves the new vault in its place and the former one beside it.
    disk.syncFolder(Disk.folder(vault));
    return Optional.of(aside);
  }

  /// Lets SQLite take back what a killed writer had begun.
  ///
  /// @return null if the file does not open, and is to go aside as it is
  private @Nullable VaultFile recovered() throws Failed {
    VaultFile file = null;
    try {
      file = VaultFile.open(vault, observer);
      file.clearJournal();
      return file;
    } catch (Failed e) {
      if (file != null) {
        file.close();
      }
      if (e.failure() instanceof Failure.Busy) {
        throw e;
      }
      return null;
    }
  }

  /// A vault that does not open goes aside with its journal: one without the other is not the
  /// vault. Both are complete there before the journal leaves its place, and it leaves before
  /// another file comes there: SQLite would roll it back into that one.
  private void withJournal(Path aside, Path part) throws Failed {
    Connections.unopened(vault);
    var journal = JournalFiles.journal(vault);
    boolean hot = disk.plainFile(journal);
    secondName(vault, aside);
    var second = JournalFiles.journal(aside);
    try {
      if (hot) {
        secondName(journal, second);
        disk.syncFolder(Disk.folder(vault));
        disk.delete(journal);
      }
    } catch (Failed | RuntimeException e) {
      takeBack(journal, second);
      Disk.discard(aside);
      throw e;
    }
    take(part, aside, () -> takeBack(journal, second));
  }

  private void secondName(Path file, Path second) throws Failed {
    syncIfPossible(file);
    if (!disk.link(file, second)) {
      disk.copy(file, second);
    }
  }

  /// A file that may not be written was synced by whoever wrote it.
  private void syncIfPossible(Path file) throws Failed {
    try {
      disk.sync(file);
    } catch (Failed e) {
      if (!(e.failure() instanceof Failure.NoAccess)) {
        throw e;
      }
    }
  }

  private void take(Path part, Path aside, Runnable undo) throws Failed {
    try {
      disk.syncFolder(Disk.folder(vault));
      disk.replace(part, vault);
    } catch (Failed | RuntimeException e) {
      undo.run();
      Disk.discard(aside);
      throw e;
    }
  }

  private void takeBack(Path journal, Path aside) {
    if (disk.plainFile(aside)) {
      try {
        if (disk.plainFile(journal)) {
          disk.delete(aside);
        } else {
          disk.rename(aside, journal);
        }
      } catch (Failed e) {
        // It stays beside the vault under the other name.
      }
    }
  }
}
