package org.keyturn.ui.rotation;

import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;

/// The fifth page when only the master password changes: a key derivation of a second or two, whose
/// progress cannot be told.
final class WaitPage implements PageView {
  private final Node view;

  public WaitPage(UiContext context) {
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(context.text("rotation.run.password.title"));
    var card = new VBox(Labels.groupTitle(context.text("rotation.run.password.phase")), bar);
    card.getStyleClass().addAll(Css.CARD, "wizard-progress");
    view =
        PageParts.page(
            context.text("rotation.run.password.title"),
            context.text("rotation.run.password.lead"),
            card);
  }

  @Override
  public Node view() {
    return view;
  }
}
