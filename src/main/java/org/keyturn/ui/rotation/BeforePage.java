package org.keyturn.ui.rotation;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.rotation.model.Estimate;
import org.keyturn.ui.rotation.model.RotationViewModel;

/// The first page: the three dangers in their order, each with what Keyturn does about it, and what
/// no program can do.
final class BeforePage implements PageView {
  private final VBox view;
  private final CheckBox accept;

  public BeforePage(RotationViewModel model, UiContext context) {
    view =
        PageParts.page(
            context.text("rotation.before.title"),
            context.text(
                "rotation.before.lead", model.items(), Estimate.words(context, model.estimate())),
            warning(context, Glyph.WARNING, "danger"),
            warning(context, Glyph.SCREEN, "sessions"),
            warning(context, Glyph.BOX, "exports"),
            new VBox(
                8,
                PageParts.remark(context.text("rotation.before.copies")),
                PageParts.remark(context.text("rotation.before.password-only"))));
    accept = new CheckBox(context.text("rotation.before.accept"));
    accept.setId("rotation-accept");
    accept.setWrapText(true);
    accept.selectedProperty().bindBidirectional(model.accepted());
  }

  private static WarningCard warning(UiContext context, Glyph glyph, String name) {
    var key = "rotation.before." + name;
    return new WarningCard(
        glyph,
        new WarningCard.Words(
            context.text(key + ".title"),
            context.text(key + ".reason"),
            context.text("rotation.before.remedy"),
            context.text(key + ".remedy")));
  }

  /// Stands in the foot, beside the buttons.
  public CheckBox accept() {
    return accept;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void shown() {
    accept.requestFocus();
  }
}
