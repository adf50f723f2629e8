package org.keyturn.ui.dialogs;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Something in an open dialog always has the focus, also when what had it is gone: the node that
/// the dialog names, else a field, else the default button, else a way out. JavaFX would take
/// whatever comes first.
final class DialogFocus {
  private final DialogCard card;
  private @Nullable Node named;
  private @Nullable Button offered;
  private boolean cleared;

  DialogFocus(DialogCard card) {
    this.card = card;
  }

  void name(Node node) {
    named = node;
  }

  /// The dialog has just opened.
  void begin() {
    offered = ButtonKeys.defaultIn(card).orElse(null);
    wanted().requestFocus();
  }

  /// The focus has moved. Where its owner went, JavaFX clears it and then takes the first control
  /// that it finds.
  ///
  /// @param owner what has it now
  void moved(@Nullable Node owner) {
    boolean held = holds(owner);
    boolean fallen = cleared && isFirst(owner);
    cleared = !held || cleared && !fallen;
    if (!held || fallen) {
      wanted().requestFocus();
    }
  }

  private boolean isFirst(@Nullable Node owner) {
    return InSight.first(card, Node::isFocusTraversable).filter(n -> n.equals(owner)).isPresent();
  }

  /// Buttons have come or gone: a default button that is new takes the focus from another button
  /// below the dialog, never from a field.
  void offer(Iterable<? extends Node> buttons) {
    var scene = card.getScene();
    if (scene == null) {
      return;
    }
    var now = ButtonKeys.defaultIn(card).orElse(null);
    boolean isNew = now != null && !now.equals(offered);
    offered = now;
    var owner = scene.getFocusOwner();
    if (!holds(owner) || isNew && isAmong(owner, buttons)) {
      wanted().requestFocus();
    }
  }

  private boolean isAmong(@Nullable Node owner, Iterable<? extends Node> buttons) {
    for (var button : buttons) {
      if (button.equals(owner)) {
        return true;
      }
    }
    return card.equals(owner);
  }

  private Node wanted() {
    return Optional.ofNullable(named)
        .filter(this::holds)
        .or(() -> InSight.first(card, DialogFocus::isField))
        .or(() -> ButtonKeys.defaultIn(card))
        .or(() -> card.wayOut().filter(this::holds))
        .orElse(card);
  }

  private static boolean isField(Node node) {
    return node instanceof TextInputControl input
        && input.isEditable()
        && input.isFocusTraversable();
  }

  /// Whether the node can have the focus and lies in the dialog.
  private boolean holds(@Nullable Node node) {
    if (node == null || node.isDisabled()) {
      return false;
    }
    for (var at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
      if (at.equals(card)) {
        return true;
      }
    }
    return false;
  }
}
