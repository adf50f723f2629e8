package org.keyturn.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyturn.ui.Fx;
import org.keyturn.ui.controls.TallPage;

/// Pages that make only what is needed for the room and the moment.
class FreePageTest {
  private static final double HIGH = 500;
  private static final double LOW = 200;

  @BeforeEach
  void start() {
    Fx.start();
  }

  @Test
  void scrollsOnceThereIsTooLittleRoomAndKeepsTheFocus() {
    Fx.run(() -> {
      var field = new TextField();
      var content = new VBox(field);
      content.setPrefHeight(300);
      var page = new FreePage(content);
      var scene = new Scene(page, 400, HIGH);
      field.requestFocus();
      page.resize(400, HIGH);
      page.layout();
      assertSame(page, content.getParent());
      assertEquals(HIGH, content.getHeight());

      page.resize(400, LOW);
      page.layout();
      assertTrue(page.getChildren().getFirst() instanceof TallPage);
      assertEquals(300, content.getHeight());
      assertSame(field, scene.getFocusOwner());
    });
  }

  @Test
  void scrollsWhenTheContentGrows() {
    Fx.run(() -> {
      var content = new VBox();
      content.setPrefHeight(100);
      var page = new FreePage(content);
      page.resize(400, LOW);
      page.layout();
      assertSame(page, content.getParent());
      content.setPrefHeight(400);
      page.layout();
      assertTrue(page.getChildren().getFirst() instanceof TallPage);
    });
  }

  @Test
  void whatIsNotWantedIsNotMade() {
    Fx.run(() -> {
      var wanted = new SimpleBooleanProperty();
      var box = new HBox();
      LazyParts.fill(box, wanted, () -> List.of(new TextField()));
      assertTrue(box.getChildren().isEmpty());
      wanted.set(true);
      var made = box.getChildren().getFirst();
      wanted.set(false);
      wanted.set(true);
      assertEquals(List.of(made), box.getChildren());
      assertTrue(box.isVisible() && box.isManaged());
    });
  }
}
