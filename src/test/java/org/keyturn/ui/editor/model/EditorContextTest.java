package org.keyturn.ui.editor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview.Filing;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.vault.Session;

/// What the editor offers from the rest of a real vault.
@SuppressWarnings("NullAway.Init")
class EditorContextTest {
  private Session session;
  private Item bank;
  private EditorContext around;

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    session = TestVaults.create(folder);
    bank = save("Fjordbank", List.of("Two-factor", "joint"));
    save("Visa of Fjordbank", List.of("joint"));
    around = new EditorContext(session, new TestContext(folder).context);
  }

  private Item save(String name, List<String> tags) throws Failed {
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH);
    var tagged = item.withOverview(item.overview().withFiling(Filing.NONE.withTags(tags)));
    session.items().save(tagged, 0);
    return tagged;
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void tagsGoOnFromWhatWasTyped() {
    assertEquals(List.of("joint", "Two-factor"), around.tagsFor(""));
    assertEquals(List.of("Two-factor"), around.tagsFor("tw"));
    assertEquals(List.of("Two-factor"), around.tagsFor("joint, "));
    assertEquals(List.of(), around.tagsFor("joint, jo"));
    assertEquals("Two-factor, ", EditorContext.complete("tw", "Two-factor"));
    assertEquals("joint, Two-factor, ", EditorContext.complete("joint, tw", "Two-factor"));
  }

  @Test
  void itemsToLinkToAreFoundByName() {
    assertEquals(2, around.itemsFor("FJORD", List.of()).size());
    assertEquals(
        List.of("Visa of Fjordbank"),
        around.itemsFor("fjord", List.of(bank.id())).stream().map(o -> o.name()).toList());
    assertEquals(List.of(), around.itemsFor(" ", List.of()));
  }
}
