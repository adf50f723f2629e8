package org.keyturn.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keyturn.files.IoFailures;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// How long a file is against the pages that SQLite counts in it. Asked within a transaction:
/// SQLite writes and cuts under an exclusive lock, so nothing in between is ever seen.
///
/// A file that is longer than its pages is no damage by itself. A commit that gives pages back
/// deletes its journal before it cuts the file, so whatever ends a program or the power between the
/// two leaves every page in its place, and more behind the last one.
final class FileLength {
  private FileLength() {}

  /// @return bytes behind the last page; negative if the file ends before it
  static long surplus(Sql sql, Path file) throws Failed {
    var pages = sql.first("PRAGMA page_count", row -> row.getLong(1));
    try {
      return Files.size(file) - (pages == null ? 0 : pages) * RawHeader.PAGE;
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  static void requireAll(Sql sql, Path file) throws Failed {
    if (surplus(sql, file) < 0) {
      throw new Failed(new Failure.Damaged(Failure.Part.TRUNCATED));
    }
  }

  /// Gives the free pages back. SQLite sets a file's length only when there is a free page to give
  /// back, so where there is none a table comes and goes first.
  ///
  /// @param longer whether there is something behind the last page
  /// @return whether the commit will cut the file
  static boolean cut(Sql sql, boolean longer) throws Failed {
    var free = sql.first("PRAGMA freelist_count", row -> row.getLong(1));
    boolean none = free == null || free == 0;
    if (none && !longer) {
      return false;
    }
    if (none) {
      sql.run("CREATE TABLE surplus (one INTEGER)");
      sql.run("DROP TABLE surplus");
    }
    sql.exhaust("PRAGMA incremental_vacuum");
    return true;
  }
}
