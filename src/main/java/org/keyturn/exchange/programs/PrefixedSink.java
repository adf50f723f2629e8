package org.keyturn.exchange.programs;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.keyturn.exchange.zip.ZipEntryInfo;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.history.ItemVersion;
import org.keyturn.model.transfer.ContentsSink;
import org.keyturn.model.transfer.Problem;
import org.keyturn.model.vault.VaultSettings;

/// Tells of which file in an archive a problem is.
record PrefixedSink(ContentsSink to, ZipEntryInfo file) implements ContentsSink {
  @Override
  public void problem(Problem problem) {
    var where = file.where() + " " + problem.where();
    var name = problem.name().map(of -> file.name() + ": " + of).orElse(file.name());
    to.problem(new Problem(where, problem.reason(), name));
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
}
