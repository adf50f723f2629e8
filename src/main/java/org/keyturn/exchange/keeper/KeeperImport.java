package org.keyturn.exchange.keeper;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keyturn.exchange.foreign.ForeignSink;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonFound;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.exchange.json.JsonWalk;
import org.keyturn.model.Failed;

/// Keeper's document. A record can be in several folders there: the first becomes its folder, the
/// others tags.
final class KeeperImport {
  private static final List<String> RECORDS = List.of("records");

  private final ForeignSink out;

  /// Titles of records by their ids, for those that refer to them.
  private final Map<String, String> titles = new HashMap<>();

  private KeeperImport(ImportRun run) {
    this.out = new ForeignSink(run);
  }

  /// @throws Failed `Damaged(IMPORT_FILE)`, `BeyondBounds`, `Cancelled`, or what the sink throws
  static void pour(ByteSource source, ImportRun run) throws Failed, IOException {
    new KeeperImport(run).read(source);
  }

  private void read(ByteSource source) throws Failed, IOException {
    JsonWalk.walk(source, List.of("shared_folders")::equals, (_, found) -> folder(found));
    // What is wrong with a record is told when it is read the second time.
    JsonWalk.walk(
        source, RECORDS::equals, (_, found) -> found.cursor(_ -> {}).ifPresent(this::title));
    JsonWalk.walk(source, RECORDS::equals, (_, found) -> out.record(() -> record(found)));
  }

  private void folder(JsonFound found) throws Failed {
    var folder = found.cursor(out::problem);
    if (folder.isPresent()) {
      out.folder(folder.get().text("path").orElse(""));
    }
  }

  private void title(Cursor record) {
    record
        .text("uid")
        .ifPresent(id -> record.text("title").ifPresent(title -> titles.putIfAbsent(id, title)));
    record.rest().values().forEach(JsonValue::wipe);
  }

  private void record(JsonFound found) throws Failed, IOException {
    var cursor = found.cursor(out::problem);
    if (cursor.isPresent()) {
      var item = new ItemBuilder();
      new KeeperRecord(item, titles).read(cursor.get());
      out.item(item);
    }
  }
}
