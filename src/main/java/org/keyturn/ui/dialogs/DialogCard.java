package org.keyturn.ui.dialogs;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.VerbBar;

/// A dialog in the window's [Overlay]: a title, content, and a bar of verbs in the order of the
/// operating system. In a low window the content scrolls between the two.
public final class DialogCard extends VBox {
  /// Of the width, in pixels, where the window is that wide.
  private static final double LEAST = 420;

  private final VerbBar bar = new VerbBar();
  private final HBox foot = new HBox(bar);
  private final VBox body = new VBox();
  private final DialogFocus focus = new DialogFocus(this);
  private @Nullable Button out;
  private boolean decides;
  private Runnable close = () -> {};
  private Runnable onEscape = this::close;
  private Runnable onClosed = () -> {};

  public DialogCard(String title, Node content) {
    getStyleClass().addAll(Css.RAISED, "dialog-card");
    var head = Labels.groupTitle(title);
    head.setWrapText(true);
    head.setMinHeight(USE_PREF_SIZE);
    // What scrolls by itself becomes lower by itself.
    var middle = content instanceof ScrollPane own ? own : new DialogBody(content, title);
    middle.setMinHeight(0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    body.getChildren().addAll(head, middle);
    body.getStyleClass().add("dialog-body");
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    foot.setMinHeight(USE_PREF_SIZE);
    foot.getStyleClass().add("dialog-foot");
    HBox.setHgrow(bar, Priority.ALWAYS);
    getChildren().addAll(body, foot);
    setMinSize(0, 0);
    setAccessibleText(title);
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.max(LEAST, super.computePrefWidth(height));
  }

  /// Content alone; the title is only spoken.
  public static DialogCard bare(String title, Node content) {
    var card = new DialogCard(title, content);
    card.getChildren().setAll(content);
    VBox.setVgrow(content, Priority.ALWAYS);
    return card;
  }

  /// A question with verbs for answers; the text is the reason to think twice.
  public static DialogCard question(String title, String text) {
    return new DialogCard(title, Labels.description(text));
  }

  /// Adds a button; `data` places it as the operating system does.
  public DialogCard with(Button button, ButtonData data) {
    bar.add(button, data);
    if (data != ButtonData.CANCEL_CLOSE) {
      decides = true;
    } else if (out == null) {
      out = button;
    }
    button.visibleProperty().subscribe(visible -> focus.offer(bar.buttons()));
    button.disabledProperty().subscribe(disabled -> focus.offer(bar.buttons()));
    return this;
  }

  /// Adds the way out, which Escape takes too.
  public DialogCard withCancel(String text) {
    return with(Buttons.plain(text, this::close), ButtonData.CANCEL_CLOSE);
  }

  /// A quiet remark at the left of the buttons.
  public DialogCard withRemark(Node remark) {
    foot.getChildren().addFirst(remark);
    foot.setAlignment(Pos.CENTER_LEFT);
    return this;
  }

  /// What has to be in sight whenever the buttons are: it stands above them and never scrolls.
  public DialogCard withNotice(Node notice) {
    body.getChildren().add(notice);
    return this;
  }

  /// Where the focus goes when the dialog opens; otherwise to the default button or the way out.
  public DialogCard focusing(Node node) {
    focus.name(node);
    return this;
  }

  /// Replaces what Escape does.
  public DialogCard onEscape(Runnable action) {
    onEscape = action;
    return this;
  }

  /// Called once, however the dialog was closed: the place to wipe secrets.
  public DialogCard onClosed(Runnable action) {
    onClosed = action;
    return this;
  }

  public void close() {
    close.run();
  }

  void attach(Runnable closing) {
    close = closing;
  }

  void escape() {
    onEscape.run();
  }

  void closed() {
    onClosed.run();
  }

  DialogFocus focus() {
    return focus;
  }

  /// The first button that only closes.
  Optional<Button> wayOut() {
    return Optional.ofNullable(out);
  }

  /// Whether closing it leaves something undecided.
  boolean decides() {
    return decides;
  }
}
