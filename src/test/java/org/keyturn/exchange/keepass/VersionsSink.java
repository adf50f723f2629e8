package org.keyturn.exchange.keepass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemVersion;
import org.keyturn.model.Problem;
import org.keyturn.model.json.ItemJson;

/// Keeps everything that is poured into it, also earlier versions.
public final class VersionsSink implements ContentsSink {
  public final RecordingSink recorded = new RecordingSink();
  public final Map<UUID, List<ItemVersion>> versions = new LinkedHashMap<>();

  @Override
  public void folder(Folder folder) {
    recorded.folder(folder);
  }

  @Override
  public void item(Item item) {
    recorded.item(item);
  }

  @Override
  public void versions(UUID item, List<ItemVersion> told) {
    var copies = new ArrayList<ItemVersion>();
    for (var version : told) {
      copies.add(new ItemVersion(version.number(), version.replaced(), copy(version.item())));
    }
    versions.put(item, copies);
  }

  /// Whoever told it wipes it.
  public static Item copy(Item item) {
    return item.withSecrets(ItemJson.readSecrets(ItemJson.writeSecrets(item.secrets())));
  }

  @Override
  public void attachment(UUID item, AttachmentRef attachment, InputStream content) throws Failed {
    recorded.attachment(item, attachment, content);
  }

  @Override
  public void problem(Problem problem) {
    recorded.problem(problem);
  }

  /// @return the item, if it is the only one
  Item only() {
    assertEquals(1, recorded.items.size());
    return recorded.items.getFirst();
  }

  /// The further fields of an item as lines, for comparing.
  static List<String> fields(Item item) {
    return item.secrets().fields().stream()
        .map(field -> field.type() + " " + field.name() + "=" + field.value().reveal())
        .toList();
  }
}
