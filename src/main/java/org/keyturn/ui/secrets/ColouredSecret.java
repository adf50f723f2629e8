package org.keyturn.ui.secrets;

import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.keyturn.model.SecretText;

/// A shown secret in a monospaced font: letters regular, digits and symbols bold and each in a
/// colour of its own, so that they differ by shape as well. What it shows is a toolkit string; take
/// it off the screen soon.
public final class ColouredSecret extends TextFlow {
  private enum Kind {
    LETTER("letter"),
    DIGIT("digit"),
    SYMBOL("symbol");

    private final String styleClass;

    Kind(String styleClass) {
      this.styleClass = styleClass;
    }

    static Kind of(int codePoint) {
      if (Character.isDigit(codePoint)) {
        return DIGIT;
      }
      return Character.isLetter(codePoint) || Character.isWhitespace(codePoint) ? LETTER : SYMBOL;
    }
  }

  public ColouredSecret() {
    getStyleClass().add("coloured-secret");
    setAccessibleRole(AccessibleRole.TEXT);
    setMaxHeight(USE_PREF_SIZE);
  }

  /// @return the style class of a character's kind
  public static String styleClass(int codePoint) {
    return Kind.of(codePoint).styleClass;
  }

  public void show(SecretText secret) {
    getChildren().clear();
    var text = secret.reveal();
    int from = 0;
    while (from < text.length()) {
      var kind = Kind.of(text.codePointAt(from));
      int to = from;
      while (to < text.length() && Kind.of(text.codePointAt(to)) == kind) {
        to += Character.charCount(text.codePointAt(to));
      }
      var run = new Text(text.substring(from, to));
      run.getStyleClass().add(kind.styleClass);
      getChildren().add(run);
      from = to;
    }
  }

  public void clear() {
    getChildren().clear();
  }
}
