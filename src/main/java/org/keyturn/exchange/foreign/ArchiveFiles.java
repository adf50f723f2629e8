package org.keyturn.exchange.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keyturn.exchange.json.Problems;
import org.keyturn.exchange.zip.ZipArchive;
import org.keyturn.exchange.zip.ZipEntryInfo;
import org.keyturn.model.transfer.Problem;

/// The files beside the document in an archive: each is checked before an item gets it, and those
/// that no item asked for are named in the end.
public final class ArchiveFiles {
  private final @Nullable ZipArchive archive;
  private final Problems problems;
  private final Set<Integer> taken = new HashSet<>();

  /// @param archive null if the document came alone
  public ArchiveFiles(@Nullable ZipArchive archive, Problems problems) {
    this.archive = archive;
    this.problems = problems;
  }

  /// Takes the first file that nobody has taken and that is wanted.
  ///
  /// @param wanted is asked for names within the archive
  /// @param where the item names it
  public Optional<ForeignFile> take(Predicate<String> wanted, String where) throws IOException {
    var found = next(wanted);
    if (archive == null || found.isEmpty()) {
      problems.add(where, "attachment-missing");
      return Optional.empty();
    }
    return checked(archive, found.get(), where);
  }

  /// Takes every file of a folder.
  public List<ForeignFile> takeAll(String folder, String where) throws IOException {
    var files = new ArrayList<ForeignFile>();
    while (archive != null) {
      var found = next(name -> name.startsWith(folder));
      if (found.isEmpty()) {
        break;
      }
      checked(archive, found.get(), where).ifPresent(files::add);
    }
    return files;
  }

  private Optional<ZipEntryInfo> next(Predicate<String> wanted) {
    if (archive == null) {
      return Optional.empty();
    }
    var found =
        archive.files().stream()
            .filter(entry -> wanted.test(entry.name()) && !taken.contains(entry.index()))
            .findFirst();
    found.ifPresent(entry -> taken.add(entry.index()));
    return found;
  }

  private Optional<ForeignFile> checked(ZipArchive from, ZipEntryInfo entry, String where)
      throws IOException {
    if (!entry.safe()) {
      problems.add(where, "unsafe-name");
      return Optional.empty();
    }
    if (!from.whole(entry)) {
      problems.add(where, "attachment-damaged");
      return Optional.empty();
    }
    return Optional.of(new ForeignFile(entry.fileName(), entry.size(), from.content(entry)));
  }

  /// Names the files that were left.
  ///
  /// @param expected those that belong to the format itself
  public void end(Set<String> expected) {
    if (archive != null) {
      archive.files().stream()
          .filter(entry -> !taken.contains(entry.index()) && !expected.contains(entry.name()))
          .forEach(entry ->
              problems.add(
                  new Problem(
                      entry.where(), entry.safe() ? "unused-file" : "unsafe-name", entry.name())));
    }
  }
}
