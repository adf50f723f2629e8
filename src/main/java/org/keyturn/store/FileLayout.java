package org.keyturn.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// What makes a SQLite file one of ours, beside its tables: how it is laid out, and what is asked
/// of one that is there.
final class FileLayout {
  private static final Pattern VALUE =
      Pattern.compile("(NULL|TEXT|NUMERIC|non-[A-Z]+) value in (record|chunk)\\.[a-z_]+");

  /// An index alone, which can be made anew from its table.
  private static final Pattern INDEX =
      Pattern.compile(
          "(wrong # of entries in|row -?\\d+ missing from|row -?\\d+ values differ from) index"
              + " sqlite_autoindex_(record|chunk|presence)_1");

  private FileLayout() {}

  /// Makes the tables of an empty file.
  ///
  /// @param header stands in it from its first commit on, where it is given
  /// @return the version of the data that SQLite names before the commit
  static long lay(Sql sql, @Nullable ClearHeader header) throws Failed {
    sql.run("PRAGMA page_size=" + RawHeader.PAGE);
    sql.run("PRAGMA encoding='UTF-8'");
    requireRollbackJournal(sql, false);
    // Outside of the transaction this would write a first page that is nobody's; after the write
    // lock it would come too late.
    sql.run("BEGIN");
    sql.run("PRAGMA auto_vacuum=INCREMENTAL");
    sql.run("PRAGMA application_id=" + Schema.APPLICATION_ID);
    sql.run("PRAGMA user_version=" + ClearHeader.FORMAT);
    Schema.lay(sql);
    if (header != null) {
      HeaderCopies.write(sql, header);
    }
    long version = dataVersion(sql);
    sql.run("COMMIT");
    return version;
  }

  /// Grows with every commit of another connection that this one learns of.
  static long dataVersion(Sql sql) throws Failed {
    var version = sql.first("PRAGMA data_version", row -> row.getLong(1));
    return version == null ? 0 : version;
  }

  /// To SQLite an empty file is an empty database; to a person it is no vault.
  static void requireContent(Path file) throws Failed {
    var stamp = FileStamp.of(file);
    if (stamp != null && stamp.size() == 0 && !Files.exists(JournalFiles.journal(file))) {
      throw new Failed(new Failure.NotRecognised(Failure.Thing.VAULT));
    }
  }

  static void requireRollbackJournal(Sql sql, boolean readOnly) throws Failed {
    var mode =
        readOnly
            ? sql.first("PRAGMA journal_mode", row -> row.getString(1))
            : sql.first("PRAGMA journal_mode=DELETE", row -> row.getString(1));
    if (!"delete".equalsIgnoreCase(mode)) {
      throw new Failed(new Failure.Damaged(Failure.Part.PAGES));
    }
  }

  /// SQLite's own check of the whole file. That a row of a record holds a value of another type is
  /// no damage of the pages: such a row is named, and the others are what they are. Neither is an
  /// index that does not fit its table.
  ///
  /// @return whether every index fits
  static boolean checkPages(Sql sql) throws Failed {
    var fits = new boolean[] {true};
    sql.each(
        "PRAGMA integrity_check(" + Integer.MAX_VALUE + ")",
        row -> {
          var said = row.getString(1);
          if (INDEX.matcher(said).matches()) {
            fits[0] = false;
          } else if (!"ok".equals(said) && !VALUE.matcher(said).matches()) {
            throw new Failed(new Failure.Damaged(Failure.Part.PAGES));
          }
        });
    return fits[0];
  }
}
