package org.keyturn.exchange.onepassword;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keyturn.exchange.foreign.ArchiveFiles;
import org.keyturn.exchange.foreign.ForeignSink;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.json.JsonFound;
import org.keyturn.exchange.json.JsonWalk;
import org.keyturn.exchange.zip.ZipArchive;
import org.keyturn.model.Failed;

/// 1Password's `.1pux`, and the document `export.data` in it alone: all accounts and vaults. Where
/// there are several vaults, an item without a tag is filed under the name of its own.
final class OnePasswordImport {
  /// In two parts: it is no key of a message.
  public static final String DOCUMENT = "export" + ".data";

  private static final String ATTRIBUTES = "export" + ".attributes";
  private static final List<String> ACCOUNT = List.of("accounts", "attrs");
  private static final List<String> VAULT = List.of("accounts", "vaults", "attrs");
  private static final List<String> ITEM = List.of("accounts", "vaults", "items");

  private final ForeignSink out;
  private final ArchiveFiles files;
  private final Map<String, String> vaults = new HashMap<>();
  private final Map<String, String> accounts = new HashMap<>();

  private OnePasswordImport(ImportRun run, @Nullable ZipArchive archive) {
    this.out = new ForeignSink(run);
    this.files = new ArchiveFiles(archive, out::problem);
  }

  /// @return the reader of the document
  public static FileReader document() {
    return (source, run) -> new OnePasswordImport(run, null).read(source);
  }

  /// @return the reader of the archive
  public static FileReader archive() {
    return (source, run) -> {
      try (var archive = ZipArchive.open(source)) {
        new OnePasswordImport(run, archive).read(archive.only(DOCUMENT));
      }
    };
  }

  private void read(ByteSource document) throws Failed, IOException {
    JsonWalk.walk(
        document, names -> names.equals(ACCOUNT) || names.equals(VAULT), this::attributes);
    JsonWalk.walk(document, ITEM::equals, (_, found) -> out.record(() -> item(found)));
    files.end(Set.of(DOCUMENT, ATTRIBUTES));
  }

  private void attributes(List<String> names, JsonFound found) {
    found
        .cursor(out::problem)
        .ifPresent(cursor -> {
          var of = before(found.where(), ".attrs");
          var name = cursor.text("name").orElse("");
          if (names.equals(VAULT)) {
            vaults.put(of, name);
          } else {
            accounts.put(of, cursor.text("accountName").orElse(name));
          }
        });
  }

  private void item(JsonFound found) throws Failed, IOException {
    var cursor = found.cursor(out::problem);
    if (cursor.isEmpty()) {
      return;
    }
    var where = found.where();
    var vault = before(where, ".items[");
    var item = new ItemBuilder();
    boolean tagged = new OnePasswordItem(item, files).read(cursor.get());
    if (vaults.size() > 1) {
      filed(item, vaults.getOrDefault(vault, ""), tagged);
    }
    if (accounts.size() > 1) {
      var account = before(vault, ".vaults[");
      item.field("account", accounts.getOrDefault(account, ""));
    }
    out.item(item);
  }

  /// Places within long ones are shortened, and may lack the member.
  private static String before(String where, String member) {
    int at = where.lastIndexOf(member);
    return at < 0 ? where : where.substring(0, at);
  }

  private static void filed(ItemBuilder item, String vault, boolean tagged) {
    if (tagged) {
      item.field("vault", vault);
    } else {
      item.folder(vault);
    }
  }
}
