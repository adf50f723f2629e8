import java.io.File;
import java.io.IOException;
import javafx.css.Stylesheet;

/// Compiles a style sheet: `java --module-path JAVAFX --add-modules javafx.graphics StyleSheet.java
/// FILE.css` makes FILE.bss.
final class StyleSheet {
  private StyleSheet() {}

  static void main(String[] arguments) throws IOException {
    var css = new File(arguments[0]);
    Stylesheet.convertToBinary(css, new File(arguments[0].replaceFirst("css$", "bss")));
  }
}
