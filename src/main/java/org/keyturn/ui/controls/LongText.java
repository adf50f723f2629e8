package org.keyturn.ui.controls;

import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A text of any length to read: wrapped, scrolling, selectable with mouse and keys. Only the rows
/// in sight are nodes, and no row is long, so that a megabyte in one line shows as fast as a word;
/// the toolkit's own area lays all of it out first, which takes seconds. Confined to the UI thread.
public final class LongText extends Region {
  /// From so many UTF-16 units on a text is too long for the toolkit's own controls.
  public static final int LONG = 4_000;

  /// In pixels, between rows.
  private static final double GAP = 3;

  private static final double BAR = 14;

  /// Of the bar: a shorter thumb could not be taken hold of.
  private static final double LEAST_THUMB = 0.08;

  /// Taken for the width as long as there is none.
  private static final double UNKNOWN = 400;

  private final String text;
  private final TextSelection selection;
  private final Consumer<String> copy;
  private final ScrollBar bar = new ScrollBar();
  private final Text sample = new Text("\u00c1g");
  private final LinesInSight lines = new LinesInSight();
  private @Nullable TextRows rows;
  private @Nullable TextWidths widths;
  private double wrapped = -1;

  /// @param length in UTF-16 units
  public static boolean isLong(int length) {
    return length > LONG;
  }

  /// @param height in pixels; the text scrolls within
  /// @param copy is given what is selected when the person copies
  public LongText(String text, double height, Consumer<String> copy) {
    this.text = text;
    this.copy = copy;
    selection = new TextSelection(text);
    getStyleClass().add("long-text");
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setFocusTraversable(true);
    setMinHeight(height);
    setPrefSize(0, height);
    setMaxHeight(height);
    // Not invisible, for then it would have no style.
    sample.setOpacity(0);
    sample.setManaged(false);
    sample.setMouseTransparent(true);
    lines.setManaged(false);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.valueProperty().subscribe(this::requestLayout);
    getChildren().addAll(lines, sample, bar);
    var edge = new Rectangle();
    edge.widthProperty().bind(widthProperty());
    edge.heightProperty().bind(heightProperty());
    setClip(edge);
    sample.fontProperty().subscribe(this::measure);
    selection.moves().subscribe(this::requestLayout);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    LongTextKeys.of(this, selection);
    LongTextMouse.of(this, selection);
  }

  private void measure(Font font) {
    widths = new TextWidths(font);
    wrapped = -1;
    requestLayout();
  }

  /// Gives what is selected to whoever copies.
  ///
  /// @return whether anything is selected
  boolean copySelected() {
    if (!selection.isEmpty()) {
      copy.accept(selection.text());
    }
    return !selection.isEmpty();
  }

  private TextRows rows(double width) {
    var known = rows;
    var measured = widths;
    if (known == null || width != wrapped) {
      int first = known == null ? 0 : known.from(Math.min(firstRow(), known.size() - 1));
      known = new TextRows(text, width, measured == null ? (t, from, to) -> to - from : measured);
      rows = known;
      wrapped = width;
      // What stood on top stays on top.
      bar.setValue(Math.max(0, known.at(first)) * rowHeight());
    }
    return known;
  }

  /// As they were laid out last.
  TextRows rows() {
    return rows(wrapped < 0 ? UNKNOWN : wrapped);
  }

  double rowHeight() {
    return Math.ceil(sample.getLayoutBounds().getHeight()) + GAP;
  }

  private int firstRow() {
    return (int) (bar.getValue() / rowHeight());
  }

  @Override
  protected void layoutChildren() {
    var pad = getInsets();
    double inner = getHeight() - pad.getTop() - pad.getBottom();
    var now = rows(Math.max(40, getWidth() - pad.getLeft() - pad.getRight() - BAR));
    double most = Math.max(0, now.size() * rowHeight() - inner);
    bar.setMax(most);
    double share = inner / Math.max(1, now.size() * rowHeight());
    bar.setVisibleAmount(most * Math.max(LEAST_THUMB, share));
    bar.setVisible(most > 0);
    bar.setValue(Math.clamp(bar.getValue(), 0, most));
    bar.resizeRelocate(getWidth() - BAR + 2, pad.getTop(), BAR - 2, inner);
    int inSight = (int) Math.ceil(inner / rowHeight()) + 1;
    int count = Math.min(inSight, now.size() - firstRow());
    double top = pad.getTop() + firstRow() * rowHeight() - bar.getValue();
    double baseline = top + GAP / 2 + sample.getBaselineOffset();
    lines.show(now, firstRow(), count, new Point2D(pad.getLeft(), baseline), rowHeight());
    lines.mark(selection);
  }

  private void scroll(ScrollEvent event) {
    double before = bar.getValue();
    scrollBy(-event.getDeltaY());
    if (bar.getValue() != before) {
      // At either end the page around it goes on.
      event.consume();
    }
  }

  void scrollBy(double pixels) {
    bar.setValue(Math.clamp(bar.getValue() + pixels, 0, bar.getMax()));
  }

  /// Scrolls as little as needed to have this place in sight.
  void show(int place) {
    double top = rows().at(place) * rowHeight();
    double inner = getHeight() - getInsets().getTop() - getInsets().getBottom();
    bar.setValue(Math.clamp(bar.getValue(), Math.max(0, top + rowHeight() - inner), top));
  }

  /// @return the place of the text at a point of this control
  int place(double x, double y) {
    double down = y - getInsets().getTop() + bar.getValue();
    return lines.place((int) Math.floor(down / rowHeight()), x);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      // What is in sight, as it is for eyes: the whole may be a book.
      case TEXT -> lines.text();
      case EDITABLE -> false;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
