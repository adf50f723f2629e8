package org.keyturn.ui.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Banner;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Tone;
import org.keyturn.ui.rotation.model.CheckFindings;
import org.keyturn.ui.rotation.model.RotationViewModel;

/// The second page: what the check found.
final class CheckPage implements PageView {
  private final RotationViewModel model;
  private final UiContext context;
  private final VBox view = new VBox();

  public CheckPage(RotationViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    model.checking().busy().subscribe(busy -> refresh());
    model.checking().findings().subscribe(found -> refresh());
    model.checking().failure().subscribe(failure -> refresh());
  }

  private void refresh() {
    var found = model.checking().findings().get();
    var failure = model.checking().failure().get();
    if (found.isPresent()) {
      view.getChildren().setAll(found(found.get()));
    } else if (failure.isPresent()) {
      view.getChildren().setAll(failed(failure.get()));
    } else {
      view.getChildren().setAll(running());
    }
  }

  private Node running() {
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.checking().share());
    bar.setAccessibleText(context.text("rotation.check.running"));
    var card = new VBox(Labels.groupTitle(context.text("rotation.check.running")), bar);
    card.getStyleClass().addAll(Css.CARD, "wizard-progress");
    return PageParts.page(
        context.text("rotation.check.title"), context.text("rotation.check.lead.running"), card);
  }

  private Node failed(Failure failure) {
    var text = FailureText.of(context.messages(), failure);
    return PageParts.page(
        context.text("rotation.check.title"),
        context.text("rotation.check.lead.blocked"),
        new Banner(Tone.DANGER, text.title(), text.advice()).with(again()));
  }

  private Node found(CheckFindings found) {
    var good = found.allows(Optional.empty());
    var parts = new ArrayList<Node>(List.of(facts(found)));
    if (!found.check().damaged().isEmpty()) {
      parts.add(new DamageCard(model.checking(), context, found.check().damaged()));
    }
    parts.add(sessions(found));
    if (!found.exports().isEmpty()) {
      parts.add(new ExportsCard(model.checking(), context, found.exports()));
    }
    if (!found.check().backups().isEmpty()) {
      parts.add(new BackupsCard(model, context, found.check().backups()));
    }
    var lead = good ? "rotation.check.lead.good" : "rotation.check.lead.blocked";
    var title = good ? "rotation.check.title.good" : "rotation.check.title";
    return PageParts.page(context.text(title), context.text(lead), parts.toArray(Node[]::new));
  }

  private Node facts(CheckFindings found) {
    var check = found.check();
    var amounts = check.amounts();
    var space = check.space();
    var figures =
        context.text(
            "rotation.check.amounts",
            amounts.folders(),
            amounts.attachments(),
            context.messages().bytes(amounts.bytes()));
    var whole = check.damaged().isEmpty();
    var took =
        Labels.caption(context.text("rotation.check.took", check.took().toMillis() / 1000.0));
    took.setMinWidth(Region.USE_PREF_SIZE);
    var opened =
        PageParts.line(
            mark(whole),
            whole
                ? context.text("rotation.check.opened", amounts.items())
                : context.text("rotation.check.damaged", check.damaged().size()),
            figures);
    opened.getChildren().add(took);
    var room =
        context.text(
            "rotation.check.space.figures",
            context.messages().bytes(space.needed()),
            context.messages().bytes(space.free()));
    return PageParts.card(
        opened,
        PageParts.line(
            mark(space.enough()),
            context.text(space.enough() ? "rotation.check.space" : "rotation.check.space.short"),
            room),
        PageParts.line(
            mark(space.writable()),
            context.text(space.writable() ? "rotation.check.write" : "rotation.check.write.not"),
            VaultNames.path(model.session().path())));
  }

  private static Node mark(boolean good) {
    return good ? Glyph.PASSED.icon(Css.SUCCESS) : Glyph.WARNING.icon(Css.ALARM);
  }

  private Node sessions(CheckFindings found) {
    var others = found.check().sessions();
    var card = new VBox(PageParts.head(context.text("rotation.sessions"), Labels.caption("")));
    card.getStyleClass().add("wizard-group");
    if (others.isEmpty()) {
      var line =
          PageParts.line(
              Glyph.PASSED.icon(Css.SUCCESS), context.text("rotation.sessions.none"), "");
      line.getChildren().add(again());
      card.getChildren().add(PageParts.card(line));
      return card;
    }
    var lines = new ArrayList<Node>();
    var words = new SessionWords(context);
    for (var other : others) {
      lines.add(
          PageParts.line(
              PageParts.tile(Glyph.SCREEN, Css.WARN), words.title(other), words.text(other)));
    }
    ((HBox) lines.getFirst()).getChildren().add(again());
    var box = PageParts.card(lines.toArray(Node[]::new));
    box.getStyleClass().add("attention");
    card.getChildren().addAll(box, PageParts.remark(context.text("rotation.sessions.remark")));
    return card;
  }

  private Node again() {
    var again =
        Buttons.plain(context.text("rotation.check.again"), Glyph.REFRESH, model.checking()::start);
    again.setId("rotation-check-again");
    var box = new HBox(again);
    box.setAlignment(Pos.CENTER_RIGHT);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  @Override
  public Node view() {
    return view;
  }
}
