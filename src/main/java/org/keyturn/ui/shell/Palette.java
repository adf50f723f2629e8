package org.keyturn.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keyturn.model.Overview;
import org.keyturn.text.OneLine;
import org.keyturn.ui.commands.Command;
import org.keyturn.ui.commands.CommandList;
import org.keyturn.ui.commands.KeyNames;
import org.keyturn.ui.commands.PaletteDialog;
import org.keyturn.ui.commands.PaletteEntry;
import org.keyturn.ui.commands.PaletteViewModel;
import org.keyturn.ui.context.ItemNames;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.ItemTypeIcon;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.items.model.ItemsViewModel;

/// Fills the palette: with what can be done now, with saved searches, and with the items of the
/// vault.
final class Palette {
  /// Of its name in the messages.
  static final String KEY = "palette.open";

  private final UiContext context;
  private final CommandList commands;
  private final Overlay overlay;

  Palette(UiContext context, CommandList commands, Overlay overlay) {
    this.context = context;
    this.commands = commands;
    this.overlay = overlay;
  }

  /// @param reveal shows an item
  void open(ItemsViewModel items, Consumer<UUID> reveal) {
    var entries =
        Stream.of(offered(), searches(items), items(items, reveal)).flatMap(List::stream).toList();
    overlay.open(PaletteDialog.card(new PaletteViewModel(context.jobs(), entries), context));
  }

  /// Each command once, though several keys may lead to it.
  private List<PaletteEntry> offered() {
    var names = new HashSet<String>();
    var entries = new ArrayList<PaletteEntry>();
    for (var command : byGroup()) {
      if (command.isEnabled() && !command.key().equals(KEY) && names.add(command.key())) {
        entries.add(entry(command));
      }
    }
    return entries;
  }

  private List<Command> byGroup() {
    return commands.all().stream().sorted(Comparator.comparing(Command::group)).toList();
  }

  private PaletteEntry entry(Command command) {
    return new PaletteEntry(
        command.glyph(),
        context.text(command.key()),
        context.text(command.group().key()),
        command.shortcut().map(keys -> KeyNames.of(keys, context)).orElse(""),
        true,
        command.action());
  }

  private List<PaletteEntry> searches(ItemsViewModel items) {
    return items.listing().searches().stream()
        .map(search ->
            new PaletteEntry(
                Glyph.SAVE_SEARCH,
                search.name(),
                search.query(),
                "",
                true,
                () -> items.search().run(search)))
        .toList();
  }

  private List<PaletteEntry> items(ItemsViewModel items, Consumer<UUID> reveal) {
    return items.listing().items().stream()
        .filter(item -> !item.trashed() && !item.isArchived())
        .map(item -> entry(item, reveal))
        .toList();
  }

  private PaletteEntry entry(Overview item, Consumer<UUID> reveal) {
    return new PaletteEntry(
        ItemTypeIcon.glyph(item.type()),
        ItemNames.line(item, context),
        OneLine.of(item.subtitle()),
        "",
        false,
        () -> reveal.accept(item.id()));
  }
}
