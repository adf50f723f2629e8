package org.keyturn.exchange.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keyturn.exchange.json.Problems;
import org.keyturn.exchange.zip.ZipArchive;
import org.keyturn.exchange.zip.ZipEntryInfo;
import org.keyturn.model.Problem;

/// The files beside the document in an archive: each is checked before an item gets it, and those
/// that no item asked for are named in the end.
public final class ArchiveFiles {
  private final @Nullable ZipArchive archive;
  private final Problems problems;
  private final NamedFiles left;

  /// @param archive null if the document came alone
  public ArchiveFiles(@Nullable ZipArchive archive, Problems problems) {
    this.archive = archive;
    this.problems = problems;
    this.left = new NamedFiles(archive == null ? List.of() : archive.files());
  }

  /// Takes a file that nobody has taken.
  ///
  /// @param beginning of its name within the archive
  /// @param where the item names it
  public Optional<ForeignFile> takeBeginning(String beginning, String where) throws IOException {
    return named(left.beginning(beginning), where);
  }

  /// Takes a file that nobody has taken.
  ///
  /// @param path its name within the archive, or the last part of that
  /// @param where the item names it
  public Optional<ForeignFile> takeEnding(String path, String where) throws IOException {
    return named(left.ending(path), where);
  }

  private Optional<ForeignFile> named(Optional<ZipEntryInfo> found, String where)
      throws IOException {
    if (archive == null || found.isEmpty()) {
      problems.add(where, "attachment-missing");
      return Optional.empty();
    }
    return checked(archive, found.get(), where);
  }

  /// Takes every file of a folder.
  public List<ForeignFile> takeAll(String folder, String where) throws IOException {
    var files = new ArrayList<ForeignFile>();
    if (archive != null) {
      for (var entry : left.all(folder)) {
        checked(archive, entry, where).ifPresent(files::add);
      }
    }
    return files;
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
    for (var entry : left.rest()) {
      if (!expected.contains(entry.name())) {
        problems.add(
            new Problem(entry.where(), entry.safe() ? "unused-file" : "unsafe-name", entry.name()));
      }
    }
  }
}
