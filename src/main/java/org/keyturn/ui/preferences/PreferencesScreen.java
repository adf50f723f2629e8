package org.keyturn.ui.preferences;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.FieldCard;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.TallPage;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.dialogs.Screen;
import org.keyturn.ui.preferences.backup.BackupsViewModel;
import org.keyturn.vault.Session;

/// The choices of this computer and of the open vault. Each takes effect at once; each of security
/// says its default and what it trades.
public final class PreferencesScreen implements Screen {

  /// Something of the open vault that belongs to its security.
  ///
  /// @param text one sentence: when it is useful
  /// @param verb the button's text
  public record VaultAction(String id, String title, String text, String verb, Runnable action) {}

  private final TallPage root = new TallPage();
  private final VBox column = new VBox();
  private final Session session;
  private final UiContext context;
  private final Overlay overlay;
  private final Runnable leave;
  private final Supplier<List<VaultAction>> actions;
  private final BackupChoices backups;
  private final Subscription subscriptions;

  /// The copies of the open vault.
  ///
  /// @param restore opens the way back
  public record Safety(BackupsViewModel model, Runnable restore) {}

  /// @param actions asked anew when the language changes
  public PreferencesScreen(
      Session session,
      UiContext context,
      Overlay overlay,
      Runnable leave,
      Supplier<List<VaultAction>> actions,
      Safety safety) {
    this.session = session;
    this.context = context;
    this.overlay = overlay;
    this.leave = leave;
    this.actions = actions;
    backups = new BackupChoices(safety.model(), context, safety.restore());
    safety.model().load();
    column.getStyleClass().add("preferences");
    fill();
    var page = new VBox(column);
    page.setAlignment(Pos.TOP_CENTER);
    page.getStyleClass().add(Css.PANE_SUBTLE);
    root.show(page);
    root.getStyleClass().add("preferences-page");
    var settings = context.settings();
    subscriptions =
        settings
            .onChange(SettingKeys.LANGUAGE, language -> context.jobs().post(this::fillAgain))
            .and(
                settings.onChange(
                    SettingKeys.TEXT_PERCENT, size -> context.jobs().post(this::fillAgain)));
  }

  private void fill() {
    var computer = new ComputerChoices(context);
    var vault = new VaultChoices(session, context);
    Button back = Buttons.plain(context.text("action.back"), Glyph.BACK, leave);
    back.setId("preferences-back");
    back.setCancelButton(true);
    column
        .getChildren()
        .setAll(
            back,
            Labels.pageTitle(context.text("preferences.title")),
            group("preferences.appearance", computer.appearance()),
            group("preferences.security", computer.security()),
            group("preferences.clipboard", computer.clipboard()),
            group("preferences.vault", vault.rows(actions.get())),
            vault.trouble(),
            group("preferences.backups", backups.rows()),
            group("preferences.about", new About(context, overlay).rows()));
  }

  /// In another language, or with what was changed by a key; the focus stays where it is.
  private void fillAgain() {
    var scene = root.getScene();
    var focus = scene == null ? null : scene.getFocusOwner();
    var id = focus == null ? null : focus.getId();
    fill();
    column.applyCss();
    var same = id == null ? null : column.lookup("#" + id);
    if (same != null) {
      same.requestFocus();
    }
  }

  private Node group(String key, List<Node> rows) {
    var group = new VBox(Labels.sectionHead(context.text(key)), new FieldCard(rows));
    group.getStyleClass().add("detail-block");
    return group;
  }

  @Override
  public Region view() {
    return root;
  }

  @Override
  public void shown() {
    column.getChildren().getFirst().requestFocus();
  }

  @Override
  public void closed() {
    subscriptions.unsubscribe();
    backups.closed();
  }
}
