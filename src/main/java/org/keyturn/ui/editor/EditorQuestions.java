package org.keyturn.ui.editor;

import java.util.Optional;
import javafx.scene.control.ButtonBar.ButtonData;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Item;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.vault.Versioned;

/// The two questions of the editor: what becomes of unsaved changes, and which of two versions
/// counts.
final class EditorQuestions {
  private final EditorViewModel model;
  private final UiContext context;
  private final Overlay overlay;
  private @Nullable DialogCard open;

  EditorQuestions(EditorViewModel model, UiContext context, Overlay overlay) {
    this.model = model;
    this.context = context;
    this.overlay = overlay;
  }

  void watch() {
    model.asking().subscribe(asking -> change(asking ? leaving() : null));
    model.theirs().subscribe(theirs -> change(conflict(theirs)));
  }

  private void change(@Nullable DialogCard card) {
    var before = open;
    open = card;
    if (before != null) {
      before.close();
    }
    if (card != null) {
      overlay.open(card);
    }
  }

  private DialogCard leaving() {
    var card =
        DialogCard.question(context.text("editor.leave.title"), context.text("editor.leave.text"));
    var save = Buttons.plain(context.text("action.save"), model::saveAndLeave);
    save.setId("leave-save");
    var keep = Buttons.plain(context.text("editor.leave.keep"), model::keepEditing);
    keep.setId("leave-keep");
    var discard = Buttons.danger(context.text("editor.leave.discard"), model::discard);
    discard.setId("leave-discard");
    return card.with(discard, ButtonData.LEFT)
        .with(keep, ButtonData.CANCEL_CLOSE)
        .with(save, ButtonData.OTHER)
        .focusing(keep)
        .onEscape(model::keepEditing);
  }

  private @Nullable DialogCard conflict(Optional<Versioned<Item>> theirs) {
    if (theirs.isEmpty()) {
      return null;
    }
    var mine = model.form().item();
    var both = new ConflictView(context, mine, theirs.get().value());
    var card = new DialogCard(context.text("editor.conflict.title"), both);
    card.getStyleClass().add("wide");
    var takeMine = Buttons.plain(context.text("editor.conflict.mine"), model::takeMine);
    takeMine.setId("conflict-mine");
    var takeTheirs = Buttons.plain(context.text("editor.conflict.theirs"), model::takeTheirs);
    takeTheirs.setId("conflict-theirs");
    var takeBoth = Buttons.primary(context.text("editor.conflict.both"), model::takeBoth);
    takeBoth.setId("conflict-both");
    var back = Buttons.plain(context.text("editor.leave.keep"), model::postpone);
    return card.with(back, ButtonData.LEFT)
        .with(takeTheirs, ButtonData.OTHER)
        .with(takeMine, ButtonData.OTHER)
        .with(takeBoth, ButtonData.OK_DONE)
        .focusing(takeBoth)
        .onEscape(model::postpone)
        .onClosed(() -> model.form().wipeCopies(mine));
  }
}
