package org.keyturn.model;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Some items of a vault with all that belongs to them, and the folders they lie in. The vault's
/// settings stay where they are.
public final class ChosenContents implements Contents {
  private final Contents whole;
  private final Set<UUID> chosen;

  private ChosenContents(Contents whole, Set<UUID> chosen) {
    this.whole = whole;
    this.chosen = chosen;
  }

  /// Items that are no longer there are left out.
  public static Contents of(Contents whole, Scope scope) {
    return switch (scope) {
      case Scope.Whole _ -> whole;
      case Scope.Items some -> new ChosenContents(whole, some.ids());
    };
  }

  /// The same for somebody who has just chosen the items, and would not notice that some are
  /// missing.
  ///
  /// @throws Failed `NotFound(ITEM)` if one of them has gone in the meantime
  public static Contents allOf(Contents whole, Scope scope) throws Failed {
    if (scope instanceof Scope.Items some && !Set.copyOf(whole.items()).containsAll(some.ids())) {
      throw new Failed(new Failure.NotFound(Failure.Missing.ITEM));
    }
    return of(whole, scope);
  }

  @Override
  public List<Folder> folders() throws Failed {
    var used = new HashSet<UUID>();
    for (var id : items()) {
      overview(id).filing().folder().ifPresent(used::add);
    }
    return whole.folders().stream().filter(folder -> used.contains(folder.id())).toList();
  }

  @Override
  public List<UUID> items() throws Failed {
    return whole.items().stream().filter(chosen::contains).toList();
  }

  @Override
  @CallerCloses
  public Item item(UUID id) throws Failed {
    return whole.item(id);
  }

  @Override
  public Overview overview(UUID id) throws Failed {
    return whole.overview(id);
  }

  @Override
  @CallerCloses
  public OpenedList<ItemVersion> versions(UUID item) throws Failed {
    return whole.versions(item);
  }

  @Override
  public void attachment(AttachmentRef attachment, OutputStream out) throws Failed {
    whole.attachment(attachment, out);
  }
}
