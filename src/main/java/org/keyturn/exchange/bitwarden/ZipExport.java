package org.keyturn.exchange.bitwarden;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.keyturn.exchange.format.ExchangeStage;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Contents;
import org.keyturn.model.Failed;
import org.keyturn.model.Overview;

/// Writes a whole vault as Bitwarden's `.zip`: the plain document, and the attachments in a folder
/// for each item.
final class ZipExport {
  private ZipExport() {}

  /// @param out stays open
  public static void write(Contents contents, OutputStream out, Watch watch)
      throws Failed, IOException {
    var zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry(BitwardenReaders.DOCUMENT));
    BitwardenExport.write(contents, zip, watch);
    zip.closeEntry();
    var ids = contents.items();
    for (int i = 0; i < ids.size(); i++) {
      watch.step(ExchangeStage.WRITE, i, ids.size());
      var overview = contents.overview(ids.get(i));
      if (!overview.trashed()) {
        attachments(contents, overview, zip, watch);
      }
    }
    zip.finish();
  }

  private static void attachments(
      Contents contents, Overview item, ZipOutputStream zip, Watch watch)
      throws Failed, IOException {
    List<AttachmentRef> files = item.details().attachments();
    var taken = new HashSet<String>();
    for (var file : files) {
      watch.check();
      var name = free(safe(file.fileName()), taken);
      zip.putNextEntry(new ZipEntry("attachments/" + item.id() + "/" + name));
      contents.attachment(file, zip);
      zip.closeEntry();
    }
  }

  /// What an archive cannot have in a name, or what would lead out of its folder.
  private static String safe(String fileName) {
    var name = fileName.replaceAll("[/\\\\:\\p{Cntrl}\\x{D800}-\\x{DFFF}]", "_");
    return name.isBlank() || name.equals(".") || name.equals("..") ? "_" : name;
  }

  private static String free(String name, Set<String> taken) {
    var free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = i + " " + name;
    }
    return free;
  }
}
