package org.keyturn.ui.detail;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.keyturn.model.Overview;
import org.keyturn.ui.controls.Command;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.Overlay;
import org.keyturn.vault.Session;

/// The selected item: its pane, what can be done with it, and its files. Confined to the UI thread.
public final class Detail {
  private final DetailViewModel model;
  private final DetailCommands commands;
  private final DetailPane pane;
  private final TransferBar transfers;

  public Detail(Session session, Desk desk, DetailRoutes routes, Overlay overlay) {
    model = new DetailViewModel(session, desk);
    var attachments = new AttachmentActions(session, desk, routes);
    commands = new DetailCommands(model, desk, routes);
    pane = new DetailPane(model, desk, routes, attachments, overlay);
    transfers = new TransferBar(attachments, desk);
  }

  public Region view() {
    return pane;
  }

  /// The progress of files that come or go.
  public Node transfers() {
    return transfers;
  }

  /// Shows another item, or the same one anew.
  public void show(Optional<Overview> item) {
    model.show(item);
  }

  /// Takes every secret out of sight.
  public void conceal() {
    model.concealAll();
  }

  /// @param open whether the panes take keys
  /// @param inList whether the list has the focus
  public List<Command> commands(BooleanSupplier open, BooleanSupplier inList) {
    return commands.all(open, inList);
  }

  /// Wipes what is shown.
  public void close() {
    model.close();
  }
}
