package org.keyturn.exchange.keyturn;

import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.keyturn.jobs.CancelToken;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Contents;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;

/// Cancels the job when its first attachment is asked for.
record CancellingContents(Contents contents, CancelToken cancel) implements Contents {

  @Override
  public List<Folder> folders() throws Failed {
    return contents.folders();
  }

  @Override
  public List<UUID> items() throws Failed {
    return contents.items();
  }

  @Override
  public Item item(UUID id) throws Failed {
    return contents.item(id);
  }

  @Override
  public void attachment(AttachmentRef attachment, OutputStream out) throws Failed {
    cancel.cancel();
    contents.attachment(attachment, out);
  }
}
