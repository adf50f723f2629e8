package org.keyturn.ui.items.model;

import java.util.List;
import java.util.Optional;
import org.keyturn.model.Overview;
import org.keyturn.model.TagColour;
import org.keyturn.model.VaultSettings;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.ItemChange;
import org.keyturn.vault.Session;

/// Renames and removes tags wherever they are, in the trash and in the archive too. A tag has no
/// record of its own: it is there as long as an item bears it. Each change is one, and can be taken
/// back at once.
public final class TagActions {
  private final Session session;
  private final ItemActions actions;
  private final UiContext context;

  public TagActions(Session session, ItemActions actions, UiContext context) {
    this.session = session;
    this.actions = actions;
    this.context = context;
  }

  /// Gives a tag another name. Where items bear the other one already, the two become one.
  ///
  /// @param all the items of the vault
  public void rename(List<Overview> all, String tag, String to) {
    var bearing = bearing(all, tag);
    if (!tag.equals(to) && !bearing.isEmpty()) {
      var old = spellings(bearing, tag).stream().filter(one -> !one.equals(to)).toList();
      var change = new ItemChange.Tag(List.of(to), old);
      actions.apply(bearing, change, context.text("tag.renamed", tag, to));
      actions.run(() -> session.changeSettings(settings -> coloured(settings, tag, to)), () -> {});
    }
  }

  /// The new name has the old one's colour, unless it has one. The old one keeps its own, in case
  /// the change is taken back.
  private static VaultSettings coloured(VaultSettings settings, String tag, String to) {
    var colours = settings.tagColours();
    return colours.containsKey(to) || !colours.containsKey(tag)
        ? settings
        : settings.withTagColour(to, Optional.ofNullable(colours.get(tag)));
  }

  /// @param colour empty for none
  public void colour(String tag, Optional<TagColour> colour) {
    actions.run(
        () -> session.changeSettings(settings -> settings.withTagColour(tag, colour)), () -> {});
  }

  /// @param all the items of the vault
  public void remove(List<Overview> all, String tag) {
    var bearing = bearing(all, tag);
    if (!bearing.isEmpty()) {
      var change = new ItemChange.Tag(List.of(), spellings(bearing, tag));
      actions.apply(bearing, change, context.text("tag.removed", tag, bearing.size()));
    }
  }

  private static List<Overview> bearing(List<Overview> all, String tag) {
    return all.stream().filter(item -> !spellings(List.of(item), tag).isEmpty()).toList();
  }

  /// Small letters and capitals are one tag in the sidebar.
  private static List<String> spellings(List<Overview> items, String tag) {
    return items.stream()
        .flatMap(item -> item.filing().tags().stream())
        .filter(tag::equalsIgnoreCase)
        .distinct()
        .toList();
  }
}
