package org.keyturn.exchange.bitwarden;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.keyturn.exchange.format.ExchangeStage;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.json.JsonLimits;
import org.keyturn.model.Contents;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;

/// Writes a whole vault as Bitwarden's unencrypted `.json`. As Bitwarden does, it leaves the trash
/// out; attachments have no place in it.
final class BitwardenExport {

  /// What was written, and what had to stay behind.
  public record Written(int items, int folders, int trashedLeftOut, int attachmentsLeftOut) {}

  private final JsonGenerator out;
  private final Contents contents;
  private final Watch watch;
  private int items;
  private int trashed;
  private int attachments;

  private BitwardenExport(JsonGenerator out, Contents contents, Watch watch) {
    this.out = out;
    this.contents = contents;
    this.watch = watch;
  }

  /// @param out stays open
  public static Written write(Contents contents, OutputStream out, Watch watch)
      throws Failed, IOException {
    try (var generator = JsonLimits.ITEMS.createGenerator(new Indented(), out)) {
      generator.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
      // What broke off must not look whole.
      generator.configure(StreamWriteFeature.AUTO_CLOSE_CONTENT, false);
      return new BitwardenExport(generator, contents, watch).write();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private Written write() throws Failed {
    var folders = contents.folders();
    var ids = contents.items();
    out.writeStartObject();
    out.writeBooleanProperty("encrypted", false);
    out.writeName("folders");
    out.writeStartArray();
    folders.forEach(folder -> ObjectOut.write(out, object -> folder(object, folder)));
    out.writeEndArray();
    out.writeName("items");
    out.writeStartArray();
    for (int i = 0; i < ids.size(); i++) {
      watch.step(ExchangeStage.WRITE, i, ids.size());
      item(ids.get(i));
    }
    out.writeEndArray();
    out.writeEndObject();
    watch.step(ExchangeStage.WRITE, ids.size(), ids.size());
    return new Written(items, folders.size(), trashed, attachments);
  }

  private static void folder(ObjectOut object, Folder folder) {
    object.text("name", folder.name());
    object.text("id", folder.id().toString());
    object.raw(folder.extras().members());
  }

  private void item(UUID id) throws Failed {
    try (var item = contents.item(id)) {
      attachments += item.overview().details().attachments().size();
      if (item.overview().trashed()) {
        trashed++;
        return;
      }
      items++;
      ObjectOut.write(
          out,
          object -> {
            new ItemWriter(true).write(object, item);
            if (!object.has("collectionIds")) {
              object.nothing("collectionIds");
            }
          });
    }
  }
}
