package org.keyturn.ui.rotation;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.rotation.model.AfterRotation;
import org.keyturn.ui.rotation.model.AfterRotation.OldFile;

/// What a rotation did, and the steps that were promised while the vault was locked: a fresh
/// backup, the old files, the passwords that others may know.
public final class ReportDialog {
  private final AfterRotation model;
  private final UiContext context;
  private final FreshBackup backup;
  private final VBox files = new VBox();
  private final Label made = Labels.description("");
  private final DialogCard card;
  private Subscription watching = Subscription.EMPTY;

  /// @param check to the security check
  public ReportDialog(AfterRotation model, UiContext context, FreshBackup backup, Runnable check) {
    this.model = model;
    this.context = context;
    this.backup = backup;
    var outcome = Labels.description("");
    outcome.setId("after-outcome");
    outcome.textProperty().bind(model.outcome());
    outcome.managedProperty().bind(outcome.textProperty().isNotEmpty());
    files.setId("after-files");
    var content = new VBox(Labels.description(model.summary()), backup(), files, check(check));
    content.getChildren().add(outcome);
    content.getStyleClass().add("after-rotation");
    var save = Buttons.plain(context.text("after.save"), model::save);
    save.setId("after-save");
    card =
        new DialogCard(context.text("after.title"), content)
            .withCancel(context.text("action.close"))
            .with(save, ButtonData.OTHER)
            .onClosed(() -> watching.unsubscribe());
    // What went wrong is told after the work has ended.
    watching =
        model
            .files()
            .subscribe(this::show)
            .and(backup.busy().subscribe((was, busy) -> said()))
            .and(backup.trouble().subscribe((was, why) -> said()));
    model.look();
  }

  public DialogCard card() {
    return card;
  }

  private Node backup() {
    var make = Buttons.plain(context.text("after.backup.action"), backup.make());
    make.setId("after-backup");
    make.disableProperty().bind(backup.busy());
    made.setId("after-backup-made");
    made.managedProperty().bind(made.textProperty().isNotEmpty());
    return new VBox(6, step(Glyph.HISTORY, "next.backup", make), made);
  }

  private void said() {
    made.setText(
        backup.busy().get()
            ? context.text("after.backup.running")
            : backup
                .trouble()
                .get()
                .map(FailureText::line)
                .orElse(context.text("after.backup.made")));
  }

  private Node check(Runnable check) {
    var begin =
        Buttons.plain(
            context.text("after.check"),
            () -> {
              card().close();
              check.run();
            });
    begin.setId("after-check");
    return step(Glyph.SHIELD, "next.change", begin);
  }

  /// @param key of its title and text
  private Node step(Glyph glyph, String key, Button action) {
    var line =
        PageParts.line(glyph.icon(), context.text(key + ".title"), context.text(key + ".text"));
    line.getChildren().add(action);
    return PageParts.card(line);
  }

  private void show(Optional<List<OldFile>> known) {
    var head = PageParts.head(context.text("next.destroy.title"), Labels.caption(""));
    files.getStyleClass().setAll("wizard-group");
    files.getChildren().setAll(head);
    known.ifPresent(there -> {
      if (!there.isEmpty()) {
        files
            .getChildren()
            .add(PageParts.card(there.stream().map(this::line).toArray(Node[]::new)));
      }
      var remark = context.text(there.isEmpty() ? "after.files.none" : "after.files.text");
      files.getChildren().add(PageParts.remark(remark));
    });
  }

  private Node line(OldFile file) {
    return PageParts.line(Glyph.FILE.icon(), model.words(file.age()), VaultNames.path(file.path()));
  }
}
