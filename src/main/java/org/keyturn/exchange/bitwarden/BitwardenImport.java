package org.keyturn.exchange.bitwarden;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.foreign.EncString;
import org.keyturn.exchange.foreign.ArchiveFiles;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ExchangeStage;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.json.JsonLimits;
import org.keyturn.exchange.json.JsonSource;
import org.keyturn.exchange.json.JsonTree;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Problem;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Pours Bitwarden's JSON files into a sink: folders first, then items. What cannot be taken is
/// reported with its place and its neighbours are taken. Used once, on one thread.
final class BitwardenImport {
  private final ContentsSink sink;
  private final Instant now;
  private final Watch watch;
  private final Set<UUID> ids = new HashSet<>();
  private ArchiveFiles files;
  private UnaryOperator<String> folder = id -> id;
  private String name = "";

  /// @param now for dates that are missing in the file
  public BitwardenImport(ContentsSink sink, Instant now, Watch watch) {
    this.sink = sink;
    this.now = now;
    this.watch = watch;
    this.files = new ArchiveFiles(null, this::problem);
  }

  /// Hears of what could not be taken, and of which item if one is being read.
  void problem(Problem problem) {
    sink.problem(problem.of(name));
  }

  /// Says where the attachments are.
  ///
  /// @param newFolder of an item, by the id that it has in the file
  BitwardenImport withFiles(UnaryOperator<String> newFolder, ArchiveFiles newFiles) {
    folder = newFolder;
    files = newFiles;
    return this;
  }

  /// @throws Failed `Damaged(IMPORT_FILE)`, `BeyondBounds`, `Cancelled`, or what the sink throws
  public void plain(ByteSource source) throws Failed, IOException {
    var outline = BitwardenFile.outline(source);
    if (!outline.readable()) {
      throw new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT));
    }
    ImportLimits.ITEMS.check(outline.itemCount());
    ImportLimits.FOLDERS.check(outline.folders().size() + outline.collections().size());
    outline.problems().forEach(sink::problem);
    var folders = new FolderReader(sink);
    folders.read(outline.folders(), "folders");
    folders.read(outline.collections(), "collections");
    var reader = new ItemReader(folders::find, this::problem, now);
    JsonSource.parse(
        source,
        JsonLimits.ITEMS,
        parser -> {
          items(parser, reader, outline.itemCount());
          return List.of();
        });
  }

  /// @param password as typed, since Bitwarden neither trims nor normalises it
  /// @throws Failed also `WrongFilePassword`, `NotEnoughMemory`
  public void protectedBy(Password password, ByteSource source) throws Failed, IOException {
    var protection = Protection.read(source);
    watch.deriving(protection.pace());
    byte[] content;
    try (var key = protection.derive(password)) {
      watch.check();
      open(key, protection.validation(), new Failure.WrongFilePassword());
      content = open(key, sealedContent(source), new Failure.Damaged(Failure.Part.IMPORT_FILE));
    }
    try {
      plain(ByteSource.of(content));
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  private static byte[] open(SecretBytes key, String sealed, Failure otherwise) throws Failed {
    try {
      return EncString.open(key, sealed);
    } catch (NotAuthentic e) {
      throw new Failed(otherwise);
    }
  }

  private static String sealedContent(ByteSource source) throws Failed, IOException {
    return JsonSource.parse(
        source,
        JsonLimits.SEALED,
        parser -> {
          var data = "";
          parser.nextToken();
          while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean wanted = parser.currentName().equals("data");
            if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
              data = parser.getString();
            }
            parser.skipChildren();
          }
          return data;
        });
  }

  private void items(JsonParser parser, ItemReader reader, long total) throws Failed, IOException {
    parser.nextToken();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      boolean wanted = parser.currentName().equals("items");
      if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
        for (long i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
          watch.step(ExchangeStage.READ, i, total);
          item(parser, reader, "items[" + i + "]");
          name = "";
        }
      }
      parser.skipChildren();
    }
    watch.step(ExchangeStage.READ, total, total);
  }

  private void item(JsonParser parser, ItemReader reader, String where) throws Failed, IOException {
    var tree = new JsonTree(parser);
    var value = tree.read();
    name = text(value, "name");
    if (tree.tooLarge()) {
      value.wipe();
      problem(new Problem(where, "too-large"));
      return;
    }
    var idInFile = text(value, "id");
    var item = reader.read(value, where);
    if (item.isPresent()) {
      take(withIdOfItsOwn(withoutAttachments(item.get(), where)), idInFile, where);
    }
  }

  private static String text(JsonValue item, String member) {
    return item instanceof JsonValue.Members(var members)
            && members.get(member) instanceof JsonValue.Text(var text)
        ? text.reveal()
        : "";
  }

  private void take(Item item, String idInFile, String where) throws Failed, IOException {
    if (idInFile.isEmpty()) {
      sink.item(item);
      return;
    }
    var content = files.takeAll(folder.apply(idInFile), where + ".attachments");
    var refs =
        content.stream()
            .map(file ->
                new AttachmentRef(
                    UUID.randomUUID(), file.name(), file.size(), item.overview().dates().changed()))
            .toList();
    sink.item(item.withOverview(item.overview().withAttachments(refs)));
    for (int i = 0; i < refs.size(); i++) {
      content.get(i).pour(sink, item.id(), refs.get(i));
    }
  }

  /// The file names attachments at most; their content is not in it.
  private Item withoutAttachments(Item item, String where) {
    if (item.overview().details().attachments().isEmpty()) {
      return item;
    }
    problem(new Problem(where + ".attachments", "attachment-missing"));
    return item.withOverview(item.overview().withAttachments(List.of()));
  }

  private Item withIdOfItsOwn(Item item) {
    var overview = item.overview();
    return ids.add(item.id()) ? item : item.withOverview(overview.withId(UUID.randomUUID()));
  }
}
