package org.keyturn.vault.items;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Contents;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemVersion;
import org.keyturn.model.OpenedList;
import org.keyturn.model.Overview;
import org.keyturn.model.VaultSettings;
import org.keyturn.vault.Attachments;
import org.keyturn.vault.Folders;

/// Everything of one session, for exports.
public final class VaultContents implements Contents {
  private final VaultItems all;
  private final Folders groups;
  private final Attachments files;
  private final SettingsRecord choices;
  private final ItemsAhead ahead;

  public VaultContents(VaultItems all, Folders groups, Attachments files, SettingsRecord choices) {
    this.all = all;
    this.groups = groups;
    this.files = files;
    this.choices = choices;
    this.ahead = new ItemsAhead(all);
  }

  @Override
  public List<Folder> folders() throws Failed {
    all.current();
    return groups.list();
  }

  @Override
  public Optional<VaultSettings> settings() throws Failed {
    return choices.chosen();
  }

  @Override
  public List<UUID> items() throws Failed {
    var ids = all.current().stream().map(Overview::id).toList();
    ahead.order(ids);
    return ids;
  }

  @Override
  public Overview overview(UUID id) throws Failed {
    try {
      return all.overview(id);
    } catch (Failed e) {
      throw goneMeanwhile(e, id);
    }
  }

  @Override
  @CallerCloses
  public Item item(UUID id) throws Failed {
    try {
      return all.opened(ahead.item(id));
    } catch (Failed e) {
      throw goneMeanwhile(e, id);
    }
  }

  @Override
  @CallerCloses
  public OpenedList<ItemVersion> versions(UUID item) throws Failed {
    return all.history().all(item);
  }

  @Override
  public void attachment(AttachmentRef attachment, OutputStream out) throws Failed {
    try {
      files.read(attachment.id(), out);
    } catch (Failed e) {
      throw goneMeanwhile(e, attachment.id());
    }
  }

  /// What was there when the list was made and is not any more was removed elsewhere: whoever reads
  /// everything has to begin again.
  private static Failed goneMeanwhile(Failed e, UUID id) {
    return e.failure() instanceof Failure.NotFound ? new Failed(new Failure.Conflict(id), e) : e;
  }
}
