package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.Z;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.ui.Fx;

/// A new login needs no more than its address.
class NewLoginJourneyTest {

  @Test
  void itsAddressMakesTheTitleAndAStrongPasswordIsThere(@TempDir Path place) throws Failed {
    try (var window = new RealWindow(place)) {
      var keys = window.keys;
      var session = window.create("Mine");
      window.enter(session);

      keys.shortcut(N).focused("edit-name");
      assertTrue(Fx.call(() -> keys.find("edit-password-suggested").isVisible()));
      assertFalse(Fx.call(() -> keys.find("editor-unsaved").isVisible()));
      keys.type(ESCAPE).leave("edit-name");

      keys.shortcut(N).focused("edit-name").write("Bay").shortcut(Z);
      assertEquals("", keys.text("edit-name"));
      keys.tabTo("edit-password").write("abc");
      assertFalse(Fx.call(() -> keys.find("edit-password-suggested").isVisible()));
      keys.shortcut(Z);
      assertTrue(Fx.call(() -> keys.find("edit-password-suggested").isVisible()));
      keys.tabTo("edit-uri0").write("www.fjord.example");
      assertEquals("fjord.example", keys.text("edit-name"));
      keys.shortcut(S).leave("edit-name").says("fjord.example");

      var saved = session.items().list().getFirst();
      assertEquals("www.fjord.example", saved.details().uris().getFirst().uri());
      try (var opened = session.items().open(saved.id())) {
        assertEquals(20, opened.value().secrets().attribute(Attribute.PASSWORD).length());
      }
    }
  }
}
