package org.keyturn.exchange.bitwarden;

import java.util.Set;
import org.keyturn.exchange.foreign.ArchiveFiles;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.zip.ZipArchive;

/// Readers of Bitwarden's files.
final class BitwardenReaders {
  /// The document in an archive.
  public static final String DOCUMENT = "data.json";

  private static final String ATTACHMENTS = "attachments/";

  private BitwardenReaders() {}

  public static FileReader plain() {
    return (source, run) -> new BitwardenImport(run.sink(), run.now(), run.watch()).plain(source);
  }

  public static FileReader sealed() {
    return (source, run) ->
        new BitwardenImport(run.sink(), run.now(), run.watch())
            .protectedBy(run.keys().required(), source);
  }

  /// The archive: the document, and attachments in a folder for each item.
  public static FileReader archive() {
    return (source, run) -> {
      try (var archive = ZipArchive.open(source)) {
        var reader = new BitwardenImport(run.sink(), run.now(), run.watch());
        var files = new ArchiveFiles(archive, reader::problem);
        reader.withFiles(id -> ATTACHMENTS + id + "/", files).plain(archive.only(DOCUMENT));
        files.end(Set.of(DOCUMENT));
      }
    };
  }
}
