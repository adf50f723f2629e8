package org.keyturn.exchange.proton;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keyturn.exchange.foreign.ArchiveFiles;
import org.keyturn.exchange.foreign.ForeignSink;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.foreign.UnknownMembers;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.json.JsonFound;
import org.keyturn.exchange.json.JsonWalk;
import org.keyturn.exchange.zip.ZipArchive;
import org.keyturn.model.Failed;

/// Proton Pass's export, as JSON or as the archive around it. Each vault becomes a folder; what is
/// in the trash comes into the trash.
final class ProtonImport {
  /// Where the document stands in the archive.
  public static final String DOCUMENT = "Proton Pass/data.json";

  /// What stands there instead if the export was encrypted.
  public static final String SEALED = "Proton Pass/data.pgp";

  private static final int VAULT_DEPTH = 3;

  private final ForeignSink out;
  private final ArchiveFiles files;
  private final Map<String, String> vaults = new HashMap<>();

  private ProtonImport(ImportRun run, @Nullable ZipArchive archive) {
    this.out = new ForeignSink(run);
    this.files = new ArchiveFiles(archive, out::problem);
  }

  public static FileReader document() {
    return (source, run) -> new ProtonImport(run, null).read(source);
  }

  public static FileReader archive() {
    return (source, run) -> {
      try (var archive = ZipArchive.open(source)) {
        new ProtonImport(run, archive).read(archive.only(DOCUMENT));
      }
    };
  }

  private void read(ByteSource document) throws Failed, IOException {
    JsonWalk.walk(
        document,
        names -> in(names, "name") || in(names, "description"),
        (names, found) -> about(names, found));
    JsonWalk.walk(
        document,
        names -> in(names, "items"),
        (names, found) -> out.record(() -> item(names, found)));
    files.end(Set.of(DOCUMENT));
  }

  /// Whether the names lead to a member of a vault.
  private static boolean in(List<String> names, String member) {
    return names.size() == VAULT_DEPTH
        && names.getFirst().equals("vaults")
        && names.getLast().equals(member);
  }

  private void about(List<String> names, JsonFound found) {
    var text = UnknownMembers.text(found.value()).reveal();
    if (names.getLast().equals("name")) {
      vaults.put(names.get(1), text);
    } else if (!text.isBlank()) {
      out.problem(found.where(), "unknown-member");
    }
  }

  private void item(List<String> names, JsonFound found) throws Failed, IOException {
    var cursor = found.cursor(out::problem);
    if (cursor.isPresent()) {
      var item = new ItemBuilder().folder(vaults.getOrDefault(names.get(1), ""));
      new ProtonItem(item, files).read(cursor.get());
      out.item(item);
    }
  }
}
