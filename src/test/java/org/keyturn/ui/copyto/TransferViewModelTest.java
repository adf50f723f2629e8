package org.keyturn.ui.copyto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.ui.TestContext;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Session;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;

@SuppressWarnings("NullAway.Init")
class TransferViewModelTest {
  @TempDir private Path folder;

  private TestContext test;
  private Session from;
  private Session to;
  private UUID item;
  private boolean taken;

  @BeforeEach
  void twoVaults() throws Failed {
    test = new TestContext(folder);
    from = vault("Personal");
    to = vault("Work");
    var login = Item.create(ItemType.LOGIN, "Fjordbank", test.timers.now());
    from.items().save(login, 0);
    item = login.id();
  }

  @AfterEach
  void close() {
    from.close();
    to.close();
  }

  private Session vault(String name) throws Failed {
    var vaults = CheapVaults.swift(folder.resolve("data"), new TinyExports());
    try (var password = Password.of("long enough".toCharArray())) {
      return vaults.create(folder.resolve(name + ".keyturn"), password, Optional.empty());
    }
  }

  private TransferViewModel model() {
    return new TransferViewModel(from, List.of(to), List.of(item), test.context);
  }

  private boolean trashed(Session session) throws Failed {
    return session.items().list().getFirst().trashed();
  }

  @Test
  void aCopyIsMadeAndTakenBack() throws Failed {
    var model = model();
    model.copy();
    assertEquals("1 item was copied to Work.", model.done().get().orElseThrow().text());
    assertFalse(trashed(from));
    assertFalse(trashed(to));

    model.undo(() -> taken = true);
    assertTrue(taken);
    assertTrue(trashed(to));
    assertFalse(trashed(from));
  }

  @Test
  void aMoveLeavesTheTrashAndComesBack() throws Failed {
    var model = model();
    model.move();
    assertEquals("1 item was moved to Work.", model.done().get().orElseThrow().text());
    assertTrue(trashed(from));
    assertFalse(trashed(to));

    model.undo(() -> taken = true);
    assertFalse(trashed(from));
    assertTrue(trashed(to));
  }

  @Test
  void whatIsThereAlreadyIsSaidAndNotTakenBack() throws Failed {
    model().copy();
    var again = model();
    again.copy();
    assertEquals(
        "No item was copied to Work. 1 was there already, the same in every word.",
        again.done().get().orElseThrow().text());
    again.undo(() -> taken = true);
    assertEquals(1, to.items().list().size());
    assertFalse(trashed(to));
  }

  @Test
  void aLockedVaultIsSaidAndNothingIsMoved() throws Failed {
    to.lock(LockReason.SCREEN_LOCKED);
    var model = model();
    model.move();
    assertFalse(model.problem().get().isEmpty());
    assertFalse(model.busy().get());
    assertTrue(model.done().get().isEmpty());
    assertFalse(trashed(from));
  }

  @Test
  void oneRunIsEnough() throws Failed {
    var model = model();
    model.copy();
    model.move();
    assertFalse(trashed(from));
    assertEquals(1, to.items().list().size());
  }
}
