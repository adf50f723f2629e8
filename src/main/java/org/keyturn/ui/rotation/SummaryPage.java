package org.keyturn.ui.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.rotation.model.Estimate;
import org.keyturn.ui.rotation.model.PasswordProof;
import org.keyturn.ui.rotation.model.RotationViewModel;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.RotationRequest.OldBackups;

/// The fourth page: everything at a glance, and the one decision about the backup.
final class SummaryPage implements PageView {
  private final RotationViewModel model;
  private final UiContext context;
  private final VBox view;
  private final List<RadioButton> backups = new ArrayList<>();

  public SummaryPage(RotationViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    view = turnsKey() ? rotation() : passwordOnly();
  }

  private boolean turnsKey() {
    return model.passwords().turnKey().get();
  }

  private VBox rotation() {
    return PageParts.page(
        context.text("rotation.summary.title"),
        context.text("rotation.summary.lead", Estimate.words(context, model.estimate())),
        changes(),
        group(
            "rotation.summary.stays",
            line(Glyph.KEY, "rotation.summary.stays.items"),
            line(Glyph.FILE, "rotation.summary.stays.place")),
        backup(),
        group(
            "rotation.summary.after",
            line(Glyph.SCREEN, "rotation.summary.after.unlock"),
            PageParts.line(
                Glyph.DELETE.icon(Css.WARN),
                context.text("rotation.summary.after.copies"),
                context.text("rotation.summary.after.copies.text"))));
  }

  private VBox passwordOnly() {
    var lines = new ArrayList<Node>(List.of(line(Glyph.LOCK, passwordKey())));
    keyFile().ifPresent(lines::add);
    lines.add(line(Glyph.SHIELD, "rotation.summary.password.key"));
    return PageParts.page(
        context.text("rotation.summary.title"),
        context.text("rotation.summary.password.lead"),
        group("rotation.summary.changes", lines.toArray(Node[]::new)),
        PageParts.remark(context.text("rotation.before.password-only"), Glyph.WARNING, Css.WARN));
  }

  private String passwordKey() {
    var same = model.passwords().proof().map(PasswordProof::samePassword).orElse(true);
    return same ? "rotation.summary.password.same" : "rotation.summary.password.new";
  }

  /// What becomes of the key file; nothing if there is none and none comes.
  private Optional<Node> keyFile() {
    var plan = model.passwords().keyFiles();
    var key =
        switch (plan.step().get()) {
          case KEEP -> plan.needed() ? "rotation.summary.keyfile.kept" : "";
          case SET ->
              plan.needed()
                  ? "rotation.summary.keyfile.replaced"
                  : "rotation.summary.keyfile.added";
          case REMOVE -> "rotation.summary.keyfile.removed";
        };
    return key.isEmpty() ? Optional.empty() : Optional.of(line(Glyph.FILE, key));
  }

  private Node changes() {
    var amounts = model.checking().findings().get().orElseThrow().check().amounts();
    var info = model.session().info();
    var all =
        PageParts.line(
            Glyph.ROTATE.icon(Css.WARN),
            context.text("rotation.summary.items", amounts.items()),
            context.text(
                "rotation.check.amounts",
                amounts.folders(),
                amounts.attachments(),
                context.messages().bytes(amounts.bytes())));
    var key =
        PageParts.line(
            Glyph.KEY.icon(Css.WARN),
            context.text("rotation.summary.key", info.keyId().fingerprint()),
            context.text("rotation.summary.key.text", info.generation() + 1));
    var exports = model.checking().renew().size();
    var lines = new ArrayList<Node>(List.of(all, key, line(Glyph.LOCK, passwordKey())));
    keyFile().ifPresent(lines::add);
    if (exports > 0) {
      lines.add(
          PageParts.line(Glyph.BOX.icon(), context.text("rotation.summary.exports", exports), ""));
    }
    var old = model.checking().findings().get().orElseThrow().check().backups().size();
    if (old > 0 && model.oldBackups().get() != OldBackups.KEEP) {
      lines.add(
          PageParts.line(Glyph.DELETE.icon(), context.text("rotation.summary.backups", old), ""));
    }
    model
        .checking()
        .setAside()
        .get()
        .ifPresent(file -> lines.add(line(Glyph.WARNING, "rotation.summary.set-aside")));
    return group("rotation.summary.changes", lines.toArray(Node[]::new));
  }

  private Node line(Glyph glyph, String key) {
    return PageParts.line(glyph.icon(), context.text(key), context.text(key + ".text"));
  }

  private VBox group(String title, Node... lines) {
    var head = PageParts.head(context.text(title), Labels.caption(""));
    var group = new VBox(head, PageParts.card(lines));
    group.getStyleClass().add("wizard-group");
    return group;
  }

  private Node backup() {
    var toggles = new ToggleGroup();
    var card = new VBox();
    card.getStyleClass().addAll(Css.CARD, "password-card");
    for (var choice : BackupChoice.values()) {
      card.getChildren().add(option(choice, toggles));
    }
    card.getChildren().add(PageParts.remark(context.text("rotation.backup.remnants")));
    var head = PageParts.head(context.text("rotation.backup"), Labels.caption(""));
    var group = new VBox(head, card);
    group.getStyleClass().add("wizard-group");
    return group;
  }

  private Node option(BackupChoice choice, ToggleGroup toggles) {
    var key =
        switch (choice) {
          case UNTIL_UNLOCK -> "rotation.backup.until-unlock";
          case KEEP -> "rotation.backup.keep";
          case NONE -> "rotation.backup.none";
        };
    var radio = Buttons.radio(context.text(key), toggles, model.backup(), choice);
    radio.setId(key.replace('.', '-'));
    radio.setWrapText(true);
    radio.setMinHeight(Region.USE_PREF_SIZE);
    backups.add(radio);
    var text = Labels.description(context.text(key + ".text"));
    text.getStyleClass().add("below-tick");
    return new VBox(2, radio, text);
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void shown() {
    backups.stream()
        .filter(RadioButton::isSelected)
        .findFirst()
        .ifPresent(RadioButton::requestFocus);
  }
}
