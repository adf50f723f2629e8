package org.keyturn.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import org.keyturn.ui.controls.FieldCard;
import org.keyturn.ui.controls.Labels;

/// Choices of one kind.
///
/// @param id names it in the index, in whatever language
/// @param title in the language of the window
/// @param remark stands below the card
record PreferencePage(String id, String title, List<Node> rows, List<Node> remark) {

  PreferencePage(String id, String title, List<Node> rows) {
    this(id, title, rows, List.of());
  }

  /// The rows in whose words every word of the query occurs, in its own words or the page's title.
  List<Node> matching(String query) {
    return rows.stream().filter(row -> matches(title + " " + words(row), query)).toList();
  }

  static boolean matches(String words, String query) {
    var all = words.toLowerCase(Locale.ROOT);
    return List.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
        .allMatch(all::contains);
  }

  /// These rows of it as a card below its title.
  VBox view(List<Node> shown) {
    shown.forEach(row -> row.getStyleClass().remove("last"));
    var view = new VBox(Labels.groupTitle(title), new FieldCard(shown));
    view.getChildren().addAll(remark);
    view.getStyleClass().add("detail-block");
    return view;
  }

  private static String words(Node node) {
    var found = new ArrayList<String>();
    collect(node, found);
    return String.join(" ", found);
  }

  private static void collect(Node node, List<String> found) {
    if (node instanceof Labeled labeled) {
      found.add(labeled.getText());
    } else if (node instanceof ComboBox<?> box) {
      addValues(box, found);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private static <T> void addValues(ComboBox<T> box, List<String> found) {
    box.getItems().forEach(value -> found.add(box.getConverter().toString(value)));
  }
}
