package org.keyturn.ui.controls;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a long text: arrows and pages scroll it, with Shift they select, and the computer's
/// shortcuts select all and copy.
final class LongTextKeys {
  private final LongText view;
  private final TextSelection selection;

  private LongTextKeys(LongText view, TextSelection selection) {
    this.view = view;
    this.selection = selection;
  }

  static void of(LongText view, TextSelection selection) {
    var keys = new LongTextKeys(view, selection);
    view.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (keys.press(event)) {
            event.consume();
          }
        });
  }

  private boolean press(KeyEvent event) {
    if (event.isAltDown()) {
      return false;
    }
    if (event.isShiftDown()) {
      return select(event.getCode(), event.isShortcutDown());
    }
    return event.isShortcutDown() ? command(event.getCode()) : scroll(event.getCode());
  }

  private boolean command(KeyCode key) {
    return switch (key) {
      case A -> {
        selection.all();
        yield true;
      }
      case C, INSERT -> view.copySelected();
      case HOME, END -> scroll(key);
      default -> false;
    };
  }

  private boolean scroll(KeyCode key) {
    double page = view.getHeight() - view.rowHeight();
    double all = view.rows().size() * view.rowHeight();
    double by =
        switch (key) {
          case UP -> -view.rowHeight();
          case DOWN -> view.rowHeight();
          case PAGE_UP -> -page;
          case PAGE_DOWN -> page;
          case HOME -> -all;
          case END -> all;
          default -> 0;
        };
    if (by != 0) {
      view.scrollBy(by);
    }
    return by != 0;
  }

  /// @param far to the ends of the text in place of those of the row
  private boolean select(KeyCode key, boolean far) {
    var rows = view.rows();
    int at = selection.caret();
    int row = rows.at(at);
    int page = Math.max(1, (int) (view.getHeight() / view.rowHeight()) - 1);
    int to =
        switch (key) {
          case LEFT -> step(at, -1);
          case RIGHT -> step(at, 1);
          case UP -> below(at, row - 1);
          case DOWN -> below(at, row + 1);
          case PAGE_UP -> below(at, row - page);
          case PAGE_DOWN -> below(at, row + page);
          case HOME -> far ? 0 : rows.from(row);
          case END -> far ? rows.to(rows.size() - 1) : rows.to(row);
          default -> -1;
        };
    if (to >= 0) {
      selection.move(to, true);
      view.show(to);
    }
    return to >= 0;
  }

  /// @return as many units into another row, or that row's end
  private int below(int at, int row) {
    var rows = view.rows();
    if (row < 0) {
      return 0;
    }
    if (row >= rows.size()) {
      return rows.to(rows.size() - 1);
    }
    int place = Math.min(rows.from(row) + at - rows.from(rows.at(at)), rows.to(row));
    var breaks = breaks(row);
    int inRow = place - rows.from(row);
    return inRow == 0 || breaks.isBoundary(inRow)
        ? place
        : rows.from(row) + breaks.preceding(inRow);
  }

  /// @return the beginning of the next or the last character, across rows
  private int step(int at, int step) {
    var rows = view.rows();
    int row = rows.at(at);
    int inRow = at - rows.from(row);
    var breaks = breaks(row);
    if (step > 0) {
      return at < rows.to(row)
          ? rows.from(row) + breaks.following(inRow)
          : rows.from(Math.min(row + 1, rows.size() - 1));
    }
    if (inRow > 0) {
      return rows.from(row) + breaks.preceding(inRow);
    }
    return row == 0 ? 0 : rows.to(row - 1);
  }

  private BreakIterator breaks(int row) {
    var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(view.rows().row(row));
    return breaks;
  }
}
