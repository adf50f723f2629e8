package org.keyturn.ui.rotation;

import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.dialogs.Screen;
import org.keyturn.ui.rotation.RotationFoot.Verb;
import org.keyturn.ui.rotation.model.RotationPage;
import org.keyturn.ui.rotation.model.RotationViewModel;
import org.keyturn.ui.secrets.PasswordSource;

/// The wizard in the window: steps at the left, the page, and the buttons below it. Nothing else of
/// the window can be used meanwhile.
public final class RotationScreen implements Screen {
  /// Below this width the steps become one line above the page, in pixels.
  private static final double NARROW = 1000;

  private final RotationViewModel model;
  private final UiContext context;
  private final BorderPane root = new BorderPane();
  private final BorderPane main = new BorderPane();
  private final ScrollPane scroll = new ScrollPane();
  private final RotationSide side;
  private final RotationFoot foot;
  private final BeforePage before;
  private final CheckPage check;
  private final PasswordPage passwords;
  private boolean narrow;

  /// @param source makes a new master password, if that is wanted
  public RotationScreen(RotationViewModel model, UiContext context, PasswordSource source) {
    this.model = model;
    this.context = context;
    side = new RotationSide(context, model.session());
    foot = new RotationFoot(model, context);
    before = new BeforePage(model, context);
    check = new CheckPage(model, context);
    passwords = new PasswordPage(model, context, source);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add(Css.CLEAR_SCROLL);
    main.setCenter(scroll);
    main.setBottom(foot);
    main.getStyleClass().add(Css.PANE_DEFAULT);
    root.getStyleClass().add("wizard");
    root.setCenter(main);
    root.setLeft(side.column());
    root.widthProperty().subscribe(width -> fit(width.doubleValue()));
    model.page().subscribe(this::show);
    model.mayGoOn().subscribe(this::offer);
  }

  private void fit(double width) {
    boolean now = width > 0 && width < NARROW;
    if (now != narrow) {
      narrow = now;
      root.setLeft(narrow ? null : side.column());
      main.setTop(narrow ? side.line() : null);
    }
  }

  private void show(RotationPage page) {
    side.show(page);
    var view = view(page);
    scroll.setContent(view.view());
    scroll.setVvalue(0);
    var buttons = buttons(page);
    foot.show(page == RotationPage.BEFORE ? List.of(before.accept()) : List.of(), buttons);
    view.shown();
    if (page.step() == RotationPage.RUN.step()) {
      buttons.getFirst().button().requestFocus();
    }
  }

  /// The check has ended well: Return leads on, unless the person is busy with something else.
  private void offer(boolean mayGoOn) {
    if (mayGoOn && model.page().get() == RotationPage.CHECK) {
      foot.focusDefault();
    }
  }

  private PageView view(RotationPage page) {
    return switch (page) {
      case BEFORE -> before;
      case CHECK -> check;
      case PASSWORD -> passwords;
      case SUMMARY -> new SummaryPage(model, context);
      case RUN ->
          model.passwords().turnKey().get() ? new RunPage(model, context) : new WaitPage(context);
      case CHANGED -> EndPage.changed(context, model.late());
      case CANCELLED -> EndPage.cancelled(model, context);
      case FAILED -> EndPage.failed(model, context, model.trouble().get().orElseThrow());
    };
  }

  private List<Verb> buttons(RotationPage page) {
    return switch (page) {
      case BEFORE -> List.of(foot.cancel(), foot.next());
      case CHECK -> List.of(foot.cancel(), foot.back("action.back"), foot.next());
      case PASSWORD ->
          List.of(foot.cancel(), foot.back("action.back"), foot.next(passwords.proceed()));
      case SUMMARY -> List.of(foot.cancel(), foot.back("action.back"), foot.commit());
      case RUN -> List.of(foot.cancelRun());
      case CHANGED, CANCELLED -> List.of(foot.close());
      case FAILED ->
          model.mayTryAgain()
              ? List.of(foot.close(), foot.back("rotation.again"))
              : List.of(foot.close());
    };
  }

  @Override
  public Region view() {
    return root;
  }

  @Override
  public void shown() {
    before.shown();
  }

  /// While the run is on, closing the window means Cancel.
  @Override
  public boolean mayLeave() {
    if (!model.progress().active().get()) {
      return true;
    }
    model.cancel();
    return false;
  }

  @Override
  public void closed() {
    passwords.wipe();
    model.close();
  }
}
