package org.keyturn.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.json.ItemJson;
import org.keyturn.model.transfer.Contents;

/// A vault's content in memory. Hands out copies, as whoever gets an item wipes it.
public record MemoryContents(List<Folder> folders, List<Item> all, Map<UUID, byte[]> attachments)
    implements Contents {

  @Override
  public List<UUID> items() {
    return all.stream().map(Item::id).toList();
  }

  @Override
  public Item item(UUID id) {
    var item = all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    return item.withSecrets(ItemJson.readSecrets(ItemJson.writeSecrets(item.secrets())));
  }

  @Override
  public void attachment(AttachmentRef attachment, OutputStream out) throws Failed {
    try {
      out.write(attachments.getOrDefault(attachment.id(), new byte[0]));
    } catch (IOException e) {
      throw new Failed(new Failure.NoAccess(Failure.Access.IO_ERROR), e);
    }
  }
}
