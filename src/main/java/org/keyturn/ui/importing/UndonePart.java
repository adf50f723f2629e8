package org.keyturn.ui.importing;

import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Banner;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Tone;
import org.keyturn.vault.ImportUndone;

/// What the taking back of an import did.
final class UndonePart extends VBox {

  UndonePart(UiContext context, ImportUndone undone) {
    getStyleClass().add("exchange-form");
    var text =
        context.text("import.undone.text", undone.removed(), undone.restored(), undone.folders());
    getChildren().add(new Banner(Tone.SUCCESS, context.text("import.undone"), text));
    if (undone.left() > 0) {
      getChildren().add(Labels.description(context.text("import.undone.left", undone.left())));
    }
  }
}
