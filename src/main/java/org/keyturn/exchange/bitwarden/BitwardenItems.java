package org.keyturn.exchange.bitwarden;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.json.JsonLimits;
import org.keyturn.exchange.json.JsonSource;
import org.keyturn.exchange.json.JsonTree;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Opened;
import org.keyturn.model.Problem;
import org.keyturn.model.json.JsonTexts;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;

/// Single items in Bitwarden's item schema, with what Keyturn has besides: `tags`, `deletedDate`,
/// `archivedDate` and `attachments` of `id`, `fileName`, `size` in bytes and `added`. Stateless,
/// for any thread.
public final class BitwardenItems {

  /// Stands in an item whose secrets were left out, so that nobody takes their absence for their
  /// removal.
  private static final String CONCEALED = "keyturnConcealed";

  /// What an answer of the command line may say of its vault, beside the item that it shows.
  private static final List<String> ABOUT_THE_VAULT = List.of("diverged", "restoredCopy");

  /// An item as someone wrote it.
  ///
  /// @param item its secrets are the caller's to wipe
  /// @param carriesId whether the id stood there; if not, it is a random one
  /// @param dated whether the date of its last change stood there
  /// @param concealed whether it was written without its secrets
  public record ReadItem(Item item, boolean carriesId, boolean dated, boolean concealed)
      implements Opened {
    @Override
    public void close() {
      item.close();
    }
  }

  private BitwardenItems() {}

  /// Writes one line without a line break. Reading it again gives an equal item if `reveal` is
  /// true.
  ///
  /// @param reveal whether concealed attributes, hidden fields, notes, past passwords, private keys
  ///   of passkeys and unknown members are written
  /// @return UTF-8 bytes that the caller wipes
  public static byte[] write(Item item, boolean reveal) {
    return JsonTexts.collect(bytes -> {
      try (var out = JsonLimits.ITEMS.createGenerator(ObjectWriteContext.empty(), bytes)) {
        ObjectOut.write(
            out,
            object -> {
              new ItemWriter(reveal).write(object, item);
              object.objects(
                  "attachments",
                  item.overview().details().attachments(),
                  BitwardenItems::attachment);
              if (!reveal) {
                object.flag(CONCEALED, true);
              }
            });
      }
    });
  }

  private static void attachment(ObjectOut out, AttachmentRef attachment) {
    out.text("id", attachment.id().toString());
    out.text("fileName", attachment.fileName());
    out.number("size", attachment.size());
    out.instant("added", attachment.added());
  }

  /// Reads one item, of which only `type` is required. Its folder is not looked for, and the
  /// attachments are those that the text names.
  ///
  /// @param json UTF-8, still the caller's to wipe
  /// @param now for dates that are missing
  /// @throws Failed `NotRecognised(ITEM)` if this is no item or something in it cannot be taken
  @CallerCloses
  public static ReadItem read(byte[] json, Instant now) throws Failed {
    var problems = new ArrayList<Problem>();
    var value = value(json);
    boolean concealed = false;
    boolean carriesId = false;
    boolean dated = false;
    if (value instanceof JsonValue.Members(var members)) {
      ABOUT_THE_VAULT.forEach(members::remove);
      concealed = members.remove(CONCEALED) instanceof JsonValue.Flag(boolean flag) && flag;
      carriesId = members.getOrDefault("id", new JsonValue.Null()) instanceof JsonValue.Text;
      dated = members.getOrDefault("revisionDate", new JsonValue.Null()) instanceof JsonValue.Text;
      checkId(members.get("id"));
    }
    var item = new ItemReader(BitwardenIds::parse, problems::add, now).read(value, "");
    if (item.isEmpty() || !problems.isEmpty()) {
      throw notAnItem();
    }
    return new ReadItem(item.get(), carriesId, dated, concealed);
  }

  private static void checkId(@Nullable JsonValue id) throws Failed {
    boolean usable =
        switch (id) {
          case null -> true;
          case JsonValue.Null() -> true;
          case JsonValue.Text(var text) -> BitwardenIds.parse(text.reveal()).isPresent();
          case JsonValue.Numeral _, JsonValue.Flag _, JsonValue.Array _, JsonValue.Members _ ->
              false;
        };
    if (!usable) {
      throw notAnItem();
    }
  }

  private static JsonValue value(byte[] json) throws Failed {
    try {
      return JsonSource.parse(
          ByteSource.of(json),
          JsonLimits.ITEMS,
          parser -> {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
              throw notAnItem();
            }
            var tree = new JsonTree(parser);
            var value = tree.read();
            if (tree.tooLarge() || parser.nextToken() != null) {
              throw notAnItem();
            }
            return value;
          });
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    } catch (Failed e) {
      throw e.failure() instanceof Failure.Damaged ? notAnItem() : e;
    }
  }

  private static Failed notAnItem() {
    return new Failed(new Failure.NotRecognised(Failure.Thing.ITEM));
  }
}
