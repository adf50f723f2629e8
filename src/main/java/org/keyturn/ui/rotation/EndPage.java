package org.keyturn.ui.rotation;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Banner;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Tone;
import org.keyturn.ui.rotation.model.RotationViewModel;
import org.keyturn.ui.rotation.model.RunFailure;

/// The pages on which the wizard ends while the window stays: cancelled, failed, or only the
/// password changed.
public final class EndPage implements PageView {
  private final Node view;

  private EndPage(Node view) {
    this.view = view;
  }

  public static EndPage cancelled(RotationViewModel model, UiContext desk) {
    var fingerprint = model.session().info().keyId().fingerprint();
    return new EndPage(
        PageParts.page(
            desk.text(
                model.passwords().turnKey().get()
                    ? "rotation.cancelled.title"
                    : "rotation.cancelled.password.title"),
            desk.text("rotation.cancelled.lead"),
            new Banner(
                Tone.SUCCESS,
                desk.text("rotation.cancelled.state"),
                desk.text("rotation.cancelled.text", fingerprint))));
  }

  /// @param late what went wrong when the new password was in force already
  public static EndPage changed(UiContext desk, Optional<FailureText> late) {
    var state =
        late.map(text -> new Banner(Tone.WARNING, text.title(), text.advice()))
            .orElseGet(() ->
                new Banner(
                    Tone.SUCCESS,
                    desk.text("rotation.changed.state"),
                    desk.text("rotation.changed.text")));
    return new EndPage(
        PageParts.page(
            desk.text("rotation.changed.title"),
            desk.text("rotation.changed.lead"),
            state,
            PageParts.remark(desk.text("rotation.before.password-only"), Glyph.INFO, Css.MUTED)));
  }

  public static EndPage failed(RotationViewModel model, UiContext desk, RunFailure trouble) {
    var fingerprint = model.session().info().keyId().fingerprint();
    var state =
        trouble.turned()
            ? desk.text("rotation.failed.turned")
            : desk.text("rotation.failed.unchanged", fingerprint);
    var code = Labels.caption(desk.text("rotation.failed.code", trouble.code()));
    code.setId("rotation-code");
    var steps =
        PageParts.card(
            PageParts.line(Glyph.VAULT.icon(), desk.text("rotation.failed.state"), state),
            PageParts.line(Glyph.INFO.icon(), desk.text("rotation.failed.todo"), trouble.advice()));
    return new EndPage(
        new VBox(
            PageParts.page(
                desk.text("rotation.failed.title"),
                desk.text("rotation.failed.lead"),
                new Banner(Tone.DANGER, trouble.title(), ""),
                steps,
                code)));
  }

  @Override
  public Node view() {
    return view;
  }
}
