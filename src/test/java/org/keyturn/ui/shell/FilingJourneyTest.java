package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.TAB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.ui.Fx;
import org.keyturn.vault.Session;

/// Everything that says where an item belongs, by keyboard alone.
class FilingJourneyTest {

  @Test
  void anItemGetsAFolderTagsALinkAndALastDayAndGoesToTheArchive(@TempDir Path place) throws Failed {
    try (var window = new RealWindow(place)) {
      var keys = window.keys;
      var session = window.create("Mine");
      session.items().save(Item.create(ItemType.LOGIN, "Harbour", Instant.EPOCH), 0);
      window.enter(session);

      keys.shortcut(N).focused("edit-name").write("Boat");
      keys.press("edit-new-folder").focused("edit-folder-name").write("Sea").type(ENTER);
      keys.leave("edit-folder-name").tabTo("edit-tags").write("wood, old");
      keys.press("edit-favourite");
      keys.press("edit-more").tabTo("edit-expires").write("2030-12-31");
      keys.tabTo("edit-links").write("Har").type(TAB, SPACE).focused("edit-links");
      keys.shortcut(S).leave("edit-name").says("Boat");

      var boat = named(session, "Boat");
      var folders = session.folders().list().stream().map(Folder::name).toList();
      assertEquals(List.of("Sea"), folders);
      assertEquals(List.of("wood", "old"), boat.filing().tags());
      assertTrue(boat.filing().folder().isPresent());
      assertTrue(boat.filing().favorite());
      assertEquals(List.of(named(session, "Harbour").id()), boat.details().ties().links());
      assertEquals(Optional.of(LocalDate.of(2030, 12, 31)), boat.details().ties().expires());

      var notes = session.items().open(boat.id()).value().secrets().notes().reveal();
      assertEquals("", notes, "Tab went through the notes");

      keys.shortcut(K).focused("palette-field").write("move to the archive").type(ENTER);
      Fx.until(() -> archived(session));
    }
  }

  private static boolean archived(Session session) {
    try {
      return named(session, "Boat").isArchived();
    } catch (Failed locked) {
      throw new AssertionError(locked);
    }
  }

  private static Overview named(Session session, String name) throws Failed {
    return session.items().list().stream()
        .filter(item -> item.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
