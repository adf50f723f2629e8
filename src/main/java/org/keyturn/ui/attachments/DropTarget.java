package org.keyturn.ui.attachments;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.keyturn.model.Item;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;

/// Where files can be dropped to be attached: while some are above it, the pane says what would
/// become of them. Folders, vaults and exports are not taken; the window may know what to do with
/// those.
final class DropTarget {
  private final StackPane pane;
  private final UiContext context;
  private final Supplier<Optional<Item>> item;
  private final BiConsumer<UUID, List<Path>> add;
  private final Label words = Labels.strong("");
  private final StackPane veil = new StackPane(words);

  DropTarget(
      StackPane pane,
      UiContext context,
      Supplier<Optional<Item>> item,
      BiConsumer<UUID, List<Path>> add) {
    this.pane = pane;
    this.context = context;
    this.item = item;
    this.add = add;
    words.setGraphic(Glyph.ATTACH.icon());
    words.setWrapText(true);
    veil.getStyleClass().add("drop-veil");
    veil.setId("drop-veil");
    veil.setMouseTransparent(true);
  }

  void watch() {
    pane.addEventHandler(DragEvent.DRAG_OVER, this::over);
    pane.addEventHandler(DragEvent.DRAG_EXITED, event -> pane.getChildren().remove(veil));
    pane.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private void over(DragEvent event) {
    var files = files(event.getDragboard().getFiles());
    var target = item.get();
    if (files.isEmpty() || target.isEmpty()) {
      return;
    }
    event.acceptTransferModes(TransferMode.COPY);
    event.consume();
    words.setText(context.text("attachment.drop", files.size(), target.get().name()));
    if (!pane.getChildren().contains(veil)) {
      pane.getChildren().add(veil);
    }
  }

  private void dropped(DragEvent event) {
    pane.getChildren().remove(veil);
    var files = files(event.getDragboard().getFiles());
    var target = item.get();
    if (files.isEmpty() || target.isEmpty()) {
      return;
    }
    event.consume();
    event.setDropCompleted(true);
    add.accept(target.get().id(), files);
  }

  /// @return those that can be attached
  static List<Path> files(List<File> dragged) {
    return dragged.stream().map(File::toPath).filter(DropTarget::isTaken).toList();
  }

  private static boolean isTaken(Path file) {
    return !VaultNames.isVault(file) && !VaultNames.isExport(file) && Files.isRegularFile(file);
  }
}
