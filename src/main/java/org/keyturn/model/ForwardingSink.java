package org.keyturn.model;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/// Hands everything on as it comes; a subclass overrides what it looks at.
public abstract class ForwardingSink implements ContentsSink {
  protected final ContentsSink to;

  protected ForwardingSink(ContentsSink to) {
    this.to = to;
  }

  @Override
  public void folder(Folder folder) throws Failed {
    to.folder(folder);
  }

  @Override
  public void item(Item item) throws Failed {
    to.item(item);
  }

  @Override
  public void versions(UUID item, List<ItemVersion> versions) throws Failed {
    to.versions(item, versions);
  }

  @Override
  public void attachment(UUID item, AttachmentRef attachment, InputStream content) throws Failed {
    to.attachment(item, attachment, content);
  }

  @Override
  public void settings(VaultSettings settings) throws Failed {
    to.settings(settings);
  }

  @Override
  public void problem(Problem problem) {
    to.problem(problem);
  }
}
