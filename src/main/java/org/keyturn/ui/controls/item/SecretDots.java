package org.keyturn.ui.controls.item;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;

/// Twelve dots, however long the secret is.
final class SecretDots extends HBox {
  private static final int DOTS = 12;

  /// @param spoken what a screen reader says instead, e.g. "concealed"
  public SecretDots(String spoken) {
    setAccessibleText(spoken);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("secret-dots");
    for (int i = 0; i < DOTS; i++) {
      var dot = new Circle(3.5);
      dot.getStyleClass().add("dot");
      getChildren().add(dot);
    }
  }
}
