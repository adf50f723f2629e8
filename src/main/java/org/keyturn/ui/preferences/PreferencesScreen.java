package org.keyturn.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
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

  /// In pixels: a narrower window has the index above the page.
  private static final double ROOM_FOR_INDEX = 760;

  private final BorderPane root = new BorderPane();
  private final TallPage page = new TallPage();
  private final VBox column = new VBox();
  private List<PreferencePage> pages = List.of();
  private PreferenceIndex index;
  private String chosen = "appearance";
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
    if (safety.model().trouble().get().isPresent()) {
      // Whoever was told of it comes to mend it.
      chosen = "backups";
    }
    column.getStyleClass().add("preferences");
    var centred = new VBox(column);
    centred.setAlignment(Pos.TOP_CENTER);
    centred.getStyleClass().add(Css.PANE_DEFAULT);
    page.show(centred);
    page.getStyleClass().add("preferences-page");
    index = fill("");
    root.widthProperty().subscribe(this::arrange);
    var settings = context.settings();
    subscriptions =
        settings
            .onChange(SettingKeys.LANGUAGE, language -> context.jobs().post(this::fillAgain))
            .and(
                settings.onChange(
                    SettingKeys.TEXT_PERCENT, size -> context.jobs().post(this::fillAgain)));
  }

  /// @param query what is being looked for
  private PreferenceIndex fill(String query) {
    var computer = new ComputerChoices(context);
    var vault = new VaultChoices(session, context);
    pages =
        List.of(
            page("appearance", computer.appearance()),
            page("security", computer.security()),
            page("clipboard", computer.clipboard()),
            new PreferencePage(
                "vault",
                context.text("preferences.vault"),
                vault.rows(actions.get()),
                List.of(vault.trouble())),
            page("backups", backups.rows()),
            page("about", new About(context, overlay).rows()));
    var made = new PreferenceIndex(context, leave, now -> show());
    made.fill(
        pages,
        id -> {
          chosen = id;
          show();
        });
    made.query(query);
    index = made;
    arrange();
    show();
    return made;
  }

  private PreferencePage page(String id, List<Node> rows) {
    return new PreferencePage(id, context.text("preferences." + id), rows);
  }

  private void arrange() {
    var narrow = root.getWidth() > 0 && root.getWidth() < ROOM_FOR_INDEX;
    var place = narrow ? root.topProperty() : root.leftProperty();
    if (place.get() != index) {
      index.above(narrow);
      // In the order in which one reads, which is also Tab's.
      root.getChildren().clear();
      place.set(index);
      root.setCenter(page);
    }
  }

  /// The chosen page, or whatever of all pages is looked for.
  private void show() {
    var query = index.query().strip();
    index.mark(query.isEmpty() ? chosen : "");
    var shown = new ArrayList<Node>();
    for (var one : pages) {
      var rows = query.isEmpty() ? one.rows() : one.matching(query);
      if (!rows.isEmpty() && (!query.isEmpty() || one.id().equals(chosen))) {
        shown.add(one.view(rows));
      }
    }
    if (shown.isEmpty()) {
      shown.add(Labels.description(context.text("preferences.search.none", query)));
    }
    column.getChildren().setAll(shown);
    page.setVvalue(0);
  }

  /// In another language, or with what was changed by a key; the focus stays where it is.
  private void fillAgain() {
    var scene = root.getScene();
    var focus = scene == null ? null : scene.getFocusOwner();
    var id = focus == null ? null : focus.getId();
    fill(index.query());
    root.applyCss();
    var same = id == null ? null : root.lookup("#" + id);
    if (same != null) {
      same.requestFocus();
    }
  }

  @Override
  public Region view() {
    return root;
  }

  @Override
  public void shown() {
    index.focus();
  }

  @Override
  public void closed() {
    subscriptions.unsubscribe();
    backups.closed();
  }
}
