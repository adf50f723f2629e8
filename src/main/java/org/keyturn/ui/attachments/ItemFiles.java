package org.keyturn.ui.attachments;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.keyturn.model.Item;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.vault.Session;

/// The files of one open vault's items, as the detail shows them. Confined to the UI thread.
public final class ItemFiles {
  private final AttachmentsViewModel model;
  private final UiContext context;
  private final Overlay overlay;
  private final PreviewDialog preview;
  private final TransferBar bar;

  public ItemFiles(Session session, UiContext context, Overlay overlay) {
    this.context = context;
    this.overlay = overlay;
    model = new AttachmentsViewModel(session, context);
    preview = new PreviewDialog(session, context, overlay);
    bar = new TransferBar(model, context);
  }

  /// @return the item's files and the way to add one; empty in the trash if it has none
  public Optional<Node> card(Item item) {
    return item.overview().trashed() && item.overview().details().attachments().isEmpty()
        ? Optional.empty()
        : Optional.of(new AttachmentCard(item, context, model, preview, overlay));
  }

  /// Lets files be dropped on a pane.
  ///
  /// @param item what they are added to, if anything can take them now
  public void dropOn(StackPane pane, Supplier<Optional<Item>> item) {
    new DropTarget(pane, context, item, model::add).watch();
  }

  /// How far files are, for the foot of the window.
  public Node bar() {
    return bar;
  }

  /// Stops what is running, when the vault is left.
  public void close() {
    model.cancel();
  }
}
