package org.keyturn.model;

import java.io.OutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Some items of a vault with all that belongs to them, and the folders they lie in. The vault's
/// settings stay where they are.
public final class ChosenContents implements Contents {
  private final Contents whole;
  private final Set<UUID> chosen;

  private ChosenContents(Contents whole, Collection<UUID> chosen) {
    this.whole = whole;
    this.chosen = Set.copyOf(chosen);
  }

  /// @param chosen ids of items; empty stands for all
  public static Contents of(Contents whole, Collection<UUID> chosen) {
    return chosen.isEmpty() ? whole : new ChosenContents(whole, chosen);
  }

  @Override
  public List<Folder> folders() throws Failed {
    var used = new HashSet<UUID>();
    for (var id : items()) {
      var item = whole.item(id);
      item.overview().filing().folder().ifPresent(used::add);
      item.secrets().wipe();
    }
    return whole.folders().stream().filter(folder -> used.contains(folder.id())).toList();
  }

  @Override
  public List<UUID> items() throws Failed {
    return whole.items().stream().filter(chosen::contains).toList();
  }

  @Override
  public Item item(UUID id) throws Failed {
    return whole.item(id);
  }

  @Override
  public List<ItemVersion> versions(UUID item) throws Failed {
    return whole.versions(item);
  }

  @Override
  public void attachment(AttachmentRef attachment, OutputStream out) throws Failed {
    whole.attachment(attachment, out);
  }
}
