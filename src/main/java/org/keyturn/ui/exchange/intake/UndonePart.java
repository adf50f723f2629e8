package org.keyturn.ui.exchange.intake;

import javafx.scene.layout.VBox;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.exchange.plan.ImportViewModel;
import org.keyturn.ui.look.Banner;
import org.keyturn.ui.look.Labels;
import org.keyturn.ui.look.Tone;

/// What the taking back of an import did.
final class UndonePart extends VBox {

  UndonePart(ImportViewModel model, Desk desk) {
    getStyleClass().add("exchange-form");
    var undone = model.undone();
    var text =
        desk.text("import.undone.text", undone.removed(), undone.restored(), undone.folders());
    getChildren().add(new Banner(Tone.SUCCESS, desk.text("import.undone"), text));
    if (undone.left() > 0) {
      getChildren().add(Labels.description(desk.text("import.undone.left", undone.left())));
    }
  }
}
