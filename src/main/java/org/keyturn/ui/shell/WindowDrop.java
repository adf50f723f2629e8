package org.keyturn.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;

/// A file dropped anywhere onto the window: a vault is opened, anything else is imported. While it
/// is above the window, the window says which; a part of it that takes files itself comes first.
final class WindowDrop {
  /// What takes the file.
  interface Taker {
    /// Whether it can be taken now.
    boolean takes(Path file);

    void take(Path file);
  }

  private final StackPane window;
  private final UiContext context;
  private final Taker taker;
  private final Label words = Labels.strong("");
  private final StackPane veil = new StackPane(words);

  WindowDrop(StackPane window, UiContext context, Taker taker) {
    this.window = window;
    this.context = context;
    this.taker = taker;
    words.setWrapText(true);
    veil.getStyleClass().add("drop-veil");
    veil.setId("window-drop-veil");
    veil.setMouseTransparent(true);
    window.addEventFilter(DragEvent.DRAG_OVER, event -> unveil());
    window.addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> unveil());
    window.addEventFilter(DragEvent.DRAG_DROPPED, event -> unveil());
    window.addEventHandler(DragEvent.DRAG_OVER, this::over);
    window.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private void over(DragEvent event) {
    var file = wanted(event.getDragboard().getFiles());
    if (file.isPresent()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
      veil(file.get());
    }
  }

  private void dropped(DragEvent event) {
    var file = wanted(event.getDragboard().getFiles());
    if (file.isPresent()) {
      event.setDropCompleted(true);
      event.consume();
      drop(file.get());
    }
  }

  /// Says what would become of the file.
  void veil(Path file) {
    boolean vault = VaultNames.isVault(file);
    words.setGraphic((vault ? Glyph.OPEN : Glyph.IMPORT).icon());
    words.setText(
        vault
            ? context.text("drop.open", VaultNames.name(file))
            : context.text("drop.import", String.valueOf(file.getFileName())));
    if (!window.getChildren().contains(veil)) {
      window.getChildren().add(veil);
    }
  }

  private void unveil() {
    window.getChildren().remove(veil);
  }

  void drop(Path file) {
    unveil();
    taker.take(file);
  }

  /// @return the file that is dragged, if it is one and can be taken now
  Optional<Path> wanted(List<File> dragged) {
    return dragged.stream()
        .map(File::toPath)
        .filter(file -> dragged.size() == 1 && Files.isRegularFile(file))
        .filter(taker::takes)
        .findFirst();
  }
}
