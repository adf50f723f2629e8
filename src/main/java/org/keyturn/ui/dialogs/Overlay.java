package org.keyturn.ui.dialogs;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The layer above a window's content in which dialogs stand, centred on their window. Escape
/// closes the topmost only, and so does a click beside it where nothing is to be decided; while one
/// stands, nothing below it takes a key or a click. Confined to the UI thread.
public final class Overlay extends StackPane {
  private final Node below;
  private final Deque<Layer> layers = new ArrayDeque<>();

  private record Layer(StackPane veil, DialogCard card, @Nullable Node focus) {}

  /// @param below made unreachable while a dialog stands
  public Overlay(Node below) {
    this.below = below;
    getStyleClass().add("overlay");
    setVisible(false);
    setPickOnBounds(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    ButtonKeys.in(this, () -> layers.isEmpty() ? this : layers.getFirst().card());
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::moved);
  }

  public void open(DialogCard card) {
    var veil = new StackPane(card);
    veil.getStyleClass().add("veil");
    veil.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> beside(event, veil, card));
    StackPane.setAlignment(card, Pos.CENTER);
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    var scene = getScene();
    if (!layers.isEmpty()) {
      layers.getFirst().veil().setDisable(true);
    }
    layers.push(new Layer(veil, card, scene == null ? null : scene.getFocusOwner()));
    getChildren().add(veil);
    refresh();
    card.attach(() -> close(card));
    // Builds what controls make lazily, so that the focus can be inside a scroll pane.
    veil.applyCss();
    veil.layout();
    card.focus().begin();
  }

  /// Closes this dialog, if it stands.
  public void close(DialogCard card) {
    var layer = layers.stream().filter(l -> l.card() == card).findFirst();
    layer.ifPresent(found -> {
      layers.remove(found);
      getChildren().remove(found.veil());
      refresh();
      card.closed();
      if (found.focus() != null) {
        found.focus().requestFocus();
      }
    });
  }

  /// Closes every dialog, e.g. when the vault locks.
  public void closeAll() {
    while (!layers.isEmpty()) {
      close(layers.getFirst().card());
    }
  }

  public boolean isOpen() {
    return !layers.isEmpty();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !layers.isEmpty()) {
      event.consume();
      layers.getFirst().card().escape();
    }
  }

  /// A click beside a dialog closes it where nothing is to be decided.
  private static void beside(MouseEvent event, Node veil, DialogCard card) {
    if (veil.equals(event.getTarget()) && !card.decides()) {
      event.consume();
      card.escape();
    }
  }

  private void moved(@Nullable Node owner) {
    if (!layers.isEmpty()) {
      layers.getFirst().card().focus().moved(owner);
    }
  }

  private void refresh() {
    setVisible(isOpen());
    below.setDisable(isOpen());
    if (!layers.isEmpty()) {
      layers.getFirst().veil().setDisable(false);
    }
  }
}
