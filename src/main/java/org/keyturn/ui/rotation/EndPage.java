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
final class EndPage implements PageView {
  private final Node view;

  private EndPage(Node view) {
    this.view = view;
  }

  public static EndPage cancelled(RotationViewModel model, UiContext context) {
    var fingerprint = model.session().info().keyId().fingerprint();
    return new EndPage(
        PageParts.page(
            context.text(
                model.passwords().turnKey().get()
                    ? "rotation.cancelled.title"
                    : "rotation.cancelled.password.title"),
            context.text("rotation.cancelled.lead"),
            new Banner(
                Tone.SUCCESS,
                context.text("rotation.cancelled.state"),
                context.text("rotation.cancelled.text", fingerprint))));
  }

  /// @param late what went wrong when the new password was in force already
  public static EndPage changed(UiContext context, Optional<FailureText> late) {
    var state =
        late.map(text -> new Banner(Tone.WARNING, text.title(), text.advice()))
            .orElseGet(() ->
                new Banner(
                    Tone.SUCCESS,
                    context.text("rotation.changed.state"),
                    context.text("rotation.changed.text")));
    return new EndPage(
        PageParts.page(
            context.text("rotation.changed.title"),
            context.text("rotation.changed.lead"),
            state,
            PageParts.remark(
                context.text("rotation.before.password-only"), Glyph.INFO, Css.MUTED)));
  }

  public static EndPage failed(RotationViewModel model, UiContext context, RunFailure trouble) {
    var fingerprint = model.session().info().keyId().fingerprint();
    var state =
        trouble.turned()
            ? context.text("rotation.failed.turned")
            : context.text("rotation.failed.unchanged", fingerprint);
    var code = Labels.caption(context.text("rotation.failed.code", trouble.code()));
    code.setId("rotation-code");
    var steps =
        PageParts.card(
            PageParts.line(Glyph.VAULT.icon(), context.text("rotation.failed.state"), state),
            PageParts.line(
                Glyph.INFO.icon(), context.text("rotation.failed.todo"), trouble.advice()));
    return new EndPage(
        new VBox(
            PageParts.page(
                context.text("rotation.failed.title"),
                context.text("rotation.failed.lead"),
                new Banner(Tone.DANGER, trouble.title(), ""),
                steps,
                code)));
  }

  @Override
  public Node view() {
    return view;
  }
}
