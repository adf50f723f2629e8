package org.keyturn.ui.commands;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The keys of the three panes.
public final class Shortcuts {
  public static final KeyCombination SEARCH = keys(KeyCode.F);
  public static final KeyCombination SEARCH_TOO = new KeyCodeCombination(KeyCode.F3);
  public static final KeyCombination NEW = keys(KeyCode.N);
  public static final KeyCombination EDIT = keys(KeyCode.E);
  public static final KeyCombination EDIT_TOO = new KeyCodeCombination(KeyCode.ENTER);
  public static final KeyCombination DELETE = new KeyCodeCombination(KeyCode.DELETE);
  public static final KeyCombination DELETE_TOO = keys(KeyCode.BACK_SPACE);
  public static final KeyCombination COPY_USERNAME = keys(KeyCode.B);
  public static final KeyCombination COPY_CODE = keys(KeyCode.T);
  public static final KeyCombination REVEAL = keys(KeyCode.R);
  public static final KeyCombination DUPLICATE = keys(KeyCode.D);
  public static final KeyCombination UNDO = keys(KeyCode.Z);
  public static final KeyCombination LOCK = keys(KeyCode.L);
  public static final KeyCombination OPEN_VAULT = keys(KeyCode.O);
  public static final KeyCombination TO_VAULT = shifted(KeyCode.M);
  public static final KeyCombination NEXT_VAULT =
      new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN);
  public static final KeyCombination QUIT = keys(KeyCode.Q);
  public static final KeyCombination CLOSE = keys(KeyCode.W);
  public static final KeyCombination GENERATOR = keys(KeyCode.G);
  public static final KeyCombination PREFERENCES = keys(KeyCode.COMMA);
  public static final KeyCombination COPY = keys(KeyCode.C);
  public static final KeyCombination COPY_PASSWORD = shifted(KeyCode.C);
  public static final KeyCombination OPEN_LINK = shifted(KeyCode.U);

  public static final KeyCombination PALETTE = keys(KeyCode.K);
  public static final KeyCombination SELECT_ALL = keys(KeyCode.A);
  public static final KeyCombination SELECT_ONE = new KeyCodeCombination(KeyCode.ESCAPE);
  public static final KeyCombination NEXT_PANE = new KeyCodeCombination(KeyCode.F6);
  public static final KeyCombination PREVIOUS_PANE =
      new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN);

  private Shortcuts() {}

  private static KeyCombination keys(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
  }

  private static KeyCombination shifted(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  }
}
