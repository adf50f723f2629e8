package org.keyturn.vault.engine;

import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.transfer.Contents;
import org.keyturn.vault.Attachments;
import org.keyturn.vault.Folders;
import org.keyturn.vault.Items;

/// Everything of one session, for exports.
record LocalContents(Items all, Folders groups, Attachments files) implements Contents {

  @Override
  public List<Folder> folders() throws Failed {
    return groups.list();
  }

  @Override
  public List<UUID> items() throws Failed {
    return all.list().stream().map(Overview::id).toList();
  }

  @Override
  public Item item(UUID id) throws Failed {
    return all.open(id).value();
  }

  @Override
  public void attachment(AttachmentRef attachment, OutputStream out) throws Failed {
    files.read(attachment.id(), out);
  }
}
