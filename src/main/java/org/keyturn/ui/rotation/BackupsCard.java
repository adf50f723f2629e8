package org.keyturn.ui.rotation;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.rotation.model.RotationViewModel;
import org.keyturn.vault.BackupCopy;
import org.keyturn.vault.RotationRequest.OldBackups;

/// The backups on this computer, which a rotation does not reach, and what becomes of them.
final class BackupsCard extends VBox {
  private static final int SHOWN = 3;

  private final RotationViewModel model;
  private final UiContext context;

  BackupsCard(RotationViewModel model, UiContext context, List<BackupCopy> backups) {
    this.model = model;
    this.context = context;
    getStyleClass().add("wizard-group");
    var lines = new ArrayList<Node>();
    backups.stream().limit(SHOWN).map(this::line).forEach(lines::add);
    if (backups.size() > SHOWN) {
      var more = context.text("rotation.backups.more", backups.size() - SHOWN);
      lines.add(PageParts.line(Glyph.MORE.icon(), more, ""));
    }
    var count = Labels.caption(context.text("rotation.backups.count", backups.size()));
    getChildren()
        .addAll(
            PageParts.head(context.text("rotation.backups"), count),
            PageParts.card(lines.toArray(Node[]::new)),
            choices(),
            PageParts.remark(context.text("rotation.backups.remark")));
  }

  private Node line(BackupCopy copy) {
    var folder = copy.path().toAbsolutePath().getParent();
    return PageParts.line(
        Glyph.HISTORY.icon(),
        new Dates(context).minute(copy.made()),
        context.text(
            "rotation.backups.line",
            copy.items(),
            copy.state().key().fingerprint(),
            folder == null ? "" : VaultNames.path(folder)));
  }

  private Node choices() {
    var toggles = new ToggleGroup();
    var card = new VBox();
    card.getStyleClass().addAll(Css.CARD, "password-card");
    for (var choice : OldBackups.values()) {
      var key = "rotation.backups." + choice.word();
      var radio = Buttons.radio(context.text(key), toggles, model.oldBackups(), choice);
      radio.setId(key.replace('.', '-'));
      radio.setWrapText(true);
      radio.setMinHeight(Region.USE_PREF_SIZE);
      card.getChildren().add(radio);
    }
    return card;
  }
}
