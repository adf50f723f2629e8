package org.keyturn.ui.detail;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.keyturn.model.Item;

/// What a row of the list wants of its item, which is selected but may still be on its way out of
/// the vault. A wish for one item ends when another is selected. Confined to the UI thread.
final class RequestsOfRows {
  private final DetailViewModel model;
  private final DetailCommands commands;
  private Subscription waiting = Subscription.EMPTY;
  private Optional<UUID> wanted = Optional.empty();

  RequestsOfRows(DetailViewModel model, DetailCommands commands) {
    this.model = model;
    this.commands = commands;
  }

  /// Does it now if the item is open, otherwise once it is.
  void whenOpen(UUID item, Consumer<Item> action) {
    waiting.unsubscribe();
    if (isShown(item)) {
      commands.opened(action);
      return;
    }
    wanted = Optional.of(item);
    waiting =
        model
            .item()
            .subscribe((before, now) -> {
              if (isShown(item)) {
                waiting.unsubscribe();
                commands.opened(action);
              }
            });
  }

  /// Another item, or none, is selected.
  void shows(Optional<UUID> item) {
    if (!item.equals(wanted)) {
      waiting.unsubscribe();
      wanted = Optional.empty();
    }
  }

  private boolean isShown(UUID item) {
    return model.item().get().filter(shown -> shown.id().equals(item)).isPresent();
  }
}
