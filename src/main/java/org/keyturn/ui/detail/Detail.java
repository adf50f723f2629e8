package org.keyturn.ui.detail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.ui.commands.Command;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.secrets.RepromptGuard;
import org.keyturn.vault.Session;

/// The selected item: its pane and what can be done with it. Confined to the UI thread.
public final class Detail {
  private final DetailViewModel model;
  private final DetailCommands commands;
  private final DetailPane pane;
  private final RequestsOfRows requests;
  private final Subscription holding;

  /// @param guard shared with whoever else uses secrets of items
  public Detail(
      Session session,
      UiContext context,
      DetailRoutes routes,
      Overlay overlay,
      RepromptGuard guard) {
    model = new DetailViewModel(session, context, guard);
    pane = new DetailPane(model, context, routes, overlay);
    commands = new DetailCommands(model, context, routes, pane::focusGuard);
    requests = new RequestsOfRows(model, commands);
    holding = new HoldToReveal(model).on(pane);
  }

  public StackPane view() {
    return pane;
  }

  /// Shows another item, or the same one anew.
  public void show(Optional<Overview> item) {
    requests.shows(item.map(Overview::id));
    model.show(item);
  }

  /// Copies the user name of an item that is shown or about to be.
  public void copyUsername(UUID item) {
    requests.whenOpen(item, commands::copyUsername);
  }

  /// Copies the secret that stands for all of an item that is shown or about to be.
  public void copySecret(UUID item) {
    requests.whenOpen(item, commands::copyPassword);
  }

  public void copyCode(UUID item) {
    requests.whenOpen(item, commands::copyCode);
  }

  /// Opens the first address of an item that is shown or about to be.
  public void openLink(UUID item) {
    requests.whenOpen(item, commands::openLink);
  }

  /// The item that files can be added to now.
  public Optional<Item> open() {
    return model.open().filter(item -> !item.overview().trashed());
  }

  /// Takes every secret out of sight.
  public void conceal() {
    model.reveal().concealAll();
  }

  /// @param open whether the panes take keys
  /// @param inList whether the list has the focus
  public List<Command> commands(BooleanSupplier open, BooleanSupplier inList) {
    return commands.all(open, inList);
  }

  /// Wipes what is shown.
  public void close() {
    holding.unsubscribe();
    requests.shows(Optional.empty());
    model.close();
  }
}
