package org.keyturn.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.VaultSettings;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;
import org.keyturn.vault.Session;

/// The choices that travel with the open vault, and how hard it is to guess its master password.
final class VaultChoices {
  private static final List<Integer> DAYS = List.of(7, 14, 30, 90, 365, 0);
  private static final List<Integer> VERSIONS = List.of(0, 5, 20, 50, 100);

  private final Session session;
  private final UiContext context;
  private final PreferenceRows choices;
  private final Label trouble = Labels.styled("", Css.ERROR_TEXT);

  VaultChoices(Session session, UiContext context) {
    this.session = session;
    this.context = context;
    choices = new PreferenceRows(context);
    trouble.setWrapText(true);
    trouble.setMinHeight(Label.USE_PREF_SIZE);
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
  }

  List<Node> rows(List<PreferencesScreen.VaultAction> actions) {
    var rows = new ArrayList<Node>();
    try {
      rows.addAll(kept(session.settings()));
    } catch (Failed locked) {
      failed(locked.failure());
    }
    rows.add(new StrengthTable(session.info().kdf(), context));
    actions.forEach(action -> rows.add(row(action)));
    return rows;
  }

  /// Says what went wrong with the last choice; empty as long as nothing did.
  Label trouble() {
    return trouble;
  }

  private List<PreferenceRow> kept(VaultSettings now) {
    var days =
        PreferenceRows.box(
            DAYS,
            now.trashDays().orElse(0),
            count -> context.text("preferences.days", count),
            count -> change(all -> all.withTrashDays(Optional.of(count).filter(n -> n > 0))));
    days.setId("trash-days");
    var versions =
        PreferenceRows.box(
            VERSIONS,
            now.versionsKept(),
            count -> context.text("preferences.versions.count", count),
            count -> change(all -> all.withVersionsKept(count)));
    versions.setId("versions-kept");
    return List.of(
        choices.row("preferences.trash", days), choices.row("preferences.versions", versions));
  }

  private static PreferenceRow row(PreferencesScreen.VaultAction action) {
    var button = Buttons.plain(action.verb(), action.action());
    button.setId(action.id());
    return new PreferenceRow(action.title(), action.text(), button);
  }

  private void change(UnaryOperator<VaultSettings> change) {
    trouble.setText("");
    context.jobs().run(() -> session.changeSettings(change), now -> {}, this::failed);
  }

  private void failed(Failure failure) {
    var text = FailureText.of(context.messages(), failure);
    trouble.setText(text.line());
  }
}
