package org.keyturn.vault.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.keyturn.files.CallObserver;
import org.keyturn.files.Disk;
import org.keyturn.files.IoFailures;
import org.keyturn.files.PartFile;
import org.keyturn.files.PrivateFiles;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.Backup;
import org.keyturn.store.JournalFiles;
import org.keyturn.store.RecordKind;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.BackupCopy;
import org.keyturn.vault.BackupCopy.Place;

/// The folder of copies: `backups/VAULT-ID/NAME-2026-11-26-140305Z.keyturn`, the time in UTC. What
/// is being written has a hidden name, with the vault's id and the number of its process.
final class BackupFolder {
  private static final String END = ".keyturn";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern NAME =
      Pattern.compile("(.+)-(\\d{4}-\\d{2}-\\d{2}-\\d{6}Z)" + Pattern.quote(END));

  private final Path root;
  private final CallObserver observer;
  private final Disk disk;

  BackupFolder(Path data, CallObserver observer) {
    this.root = data.resolve("backups");
    this.observer = observer;
    this.disk = new Disk(observer);
  }

  /// @return the folder of a vault's copies, made and cleared of what a killed process left
  Path folder(UUID vault) throws Failed {
    var folder = root.resolve(vault.toString());
    try {
      PrivateFiles.folder(folder);
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
    PartFile.sweep(folder, vault.toString(), JournalFiles.JOURNAL);
    return folder;
  }

  /// Later than every copy there is, also after one of the same second or of a clock that was set
  /// back: what was made last is the newest, and is what thinning out leaves.
  ///
  /// @return the name for a copy made now, which is free
  Path next(Path folder, String name, Instant now) throws Failed {
    var when = now.truncatedTo(ChronoUnit.SECONDS);
    for (var copy : disk.find(folder, other -> true)) {
      var made = stamp(copy);
      if (made.isPresent() && !made.get().isBefore(when)) {
        when = made.get().plusSeconds(1);
      }
    }
    return folder.resolve(name + "-" + STAMP.format(when) + END);
  }

  List<BackupCopy> list(UUID vault) throws Failed {
    return copies(root.resolve(vault.toString())).stream()
        .filter(copy -> copy.state().vaultId().equals(vault))
        .toList();
  }

  List<BackupCopy> all() throws Failed {
    var all = new ArrayList<BackupCopy>();
    if (Files.isDirectory(root)) {
      for (var folder : disk.find(root, name -> true)) {
        all.addAll(copies(folder));
      }
    }
    all.sort(Comparator.comparing(BackupCopy::made).reversed());
    return all;
  }

  private List<BackupCopy> copies(Path folder) throws Failed {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    return disk.find(folder, name -> true).stream()
        .filter(file -> stamp(file).isPresent() && disk.plainFile(file))
        .flatMap(file -> read(file, Place.DATA_FOLDER).stream())
        .sorted(Comparator.comparing(BackupCopy::made).reversed())
        .toList();
  }

  /// What a copy tells without a password.
  ///
  /// @return empty if it is no vault
  Optional<BackupCopy> read(Path file, Place place) {
    try {
      return Optional.of(read(file, file, place));
    } catch (Failed e) {
      return Optional.empty();
    }
  }

  /// @param name the name that the file has, or is going to have
  BackupCopy read(Path file, Path name, Place place) throws Failed {
    try (var copy = VaultFile.openReadOnly(file, observer)) {
      return copy.read(transaction -> {
        var header = transaction.headers().header();
        var records = transaction.records();
        var revision = records.find(RecordKind.HEADER, new UUID(0, 0)).map(row -> row.revision());
        return new BackupCopy(
            name,
            name(name),
            made(name),
            new BackupCopy.State(
                header.vaultId(),
                header.key().id(),
                header.key().generation(),
                header.wrapRevision(),
                revision.orElse(0L)),
            records.count(RecordKind.ITEM),
            transaction.fileBytes(),
            place);
      });
    }
  }

  private static String name(Path file) {
    var name = file.getFileName().toString();
    var matcher = NAME.matcher(name);
    return matcher.matches()
        ? matcher.group(1)
        : name.replaceFirst("(-kept|-before-restore)-[0-9a-f]{16}" + Pattern.quote(END) + "$", "");
  }

  private static Instant made(Path file) throws Failed {
    var stamp = stamp(file);
    try {
      return stamp.isPresent() ? stamp.get() : Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  /// @return the time in a copy's name; empty for any other file
  private static Optional<Instant> stamp(Path file) {
    var matcher = NAME.matcher(file.getFileName().toString());
    try {
      return matcher.matches()
          ? Optional.of(LocalDateTime.parse(matcher.group(2), STAMP).toInstant(ZoneOffset.UTC))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Removes a copy that still is one of this vault's.
  void delete(BackupCopy copy) throws Failed {
    var now = read(copy.path(), copy.place());
    if (!disk.plainFile(copy.path())
        || now.filter(one -> one.state().vaultId().equals(copy.state().vaultId())).isEmpty()) {
      throw new Failed(new Failure.NotFound(Failure.Missing.FILE));
    }
    new Backup(copy.path(), observer).delete(copy.path());
    disk.syncFolder(Disk.folder(copy.path()));
  }

  CallObserver observer() {
    return observer;
  }

  Disk disk() {
    return disk;
  }
}
