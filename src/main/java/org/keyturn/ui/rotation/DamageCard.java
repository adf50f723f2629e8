package org.keyturn.ui.rotation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.text.DamageText;
import org.keyturn.ui.context.FilePicker.Ask;
import org.keyturn.ui.context.FilePicker.Kind;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.rotation.model.CheckStep;

/// Records that do not open: named, with the way to set them aside so that nobody is stuck.
final class DamageCard extends VBox {
  private static final int NAMED = 8;

  private final CheckStep checking;
  private final UiContext context;

  DamageCard(CheckStep checking, UiContext context, List<DamagedRecord> damaged) {
    this.checking = checking;
    this.context = context;
    getStyleClass().add("wizard-group");
    var head = PageParts.head(context.text("rotation.damage"), Labels.caption(""));
    var card = PageParts.card(offer(), names(damaged));
    card.getStyleClass().add("alarm");
    getChildren().addAll(head, card);
  }

  private Node offer() {
    var line =
        PageParts.line(
            PageParts.tile(Glyph.WARNING, Css.ALARM),
            context.text("rotation.damage.title"),
            context.text("rotation.damage.text"));
    var choose = Buttons.plain(context.text("rotation.damage.choose"), this::choose);
    choose.setId("rotation-set-aside");
    line.getChildren().add(choose);
    return line;
  }

  private Node names(List<DamagedRecord> damaged) {
    var list = new VBox();
    list.getStyleClass().add("damage-list");
    for (var one : damaged.subList(0, Math.min(NAMED, damaged.size()))) {
      list.getChildren().add(Labels.mono(DamageText.line(context.messages(), one)));
    }
    if (damaged.size() > NAMED) {
      list.getChildren()
          .add(Labels.caption(context.text("rotation.damage.more", damaged.size() - NAMED)));
    }
    var target = PageParts.remark("", Glyph.FILE, Css.ACCENT);
    var chosen = (Label) target.getChildren().getLast();
    checking.setAside().subscribe(file -> chosen.setText(target(file)));
    checking.targetTaken().subscribe(taken -> chosen.setText(target(checking.setAside().get())));
    list.getChildren().add(target);
    return list;
  }

  private String target(Optional<Path> file) {
    if (checking.targetTaken().get()) {
      return context.text("rotation.damage.taken");
    }
    return file.map(path -> context.text("rotation.damage.target", VaultNames.path(path)))
        .orElse(context.text("rotation.damage.none"));
  }

  private void choose() {
    var kind = new Kind(context.text("rotation.damage.files"), List.of("*.txt"));
    context
        .files()
        .save(
            new Ask(
                context.text("rotation.damage.choose.title"),
                Optional.empty(),
                "keyturn-set-aside.txt",
                List.of(kind)))
        .ifPresent(checking::setAside);
  }
}
