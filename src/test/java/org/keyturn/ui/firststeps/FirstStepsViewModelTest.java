package org.keyturn.ui.firststeps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.vault.Session;

/// Samples come on request, and go as they came.
@SuppressWarnings("NullAway.Init")
class FirstStepsViewModelTest implements FirstStepsRoutes {
  private TestContext test;
  private Session session;
  private FirstStepsViewModel model;
  private int count;
  private Runnable undo = () -> {};

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    test = new TestContext(folder);
    session = TestVaults.create(folder);
    model = new FirstStepsViewModel(session, test.context, this);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Override
  public void importFile() {}

  @Override
  public void sheet() {}

  @Override
  public void sampled(int count, Runnable undo) {
    this.count = count;
    this.undo = undo;
  }

  @Test
  void samplesAreAddedOnceWithOneTag() throws Failed {
    model.addSamples();
    model.addSamples();
    assertTrue(model.sampled().get());
    var items = session.items().list();
    assertEquals(count, items.size());
    items.forEach(item -> assertEquals(List.of("Sample"), item.filing().tags()));
  }

  @Test
  void undoTakesAllSamplesAwayAndNothingElse() throws Failed {
    var own = Item.create(ItemType.LOGIN, "Mine", test.timers.now());
    session.items().save(own, 0);
    model.addSamples();
    // One of them is gone before.
    var sample = session.items().list().stream().filter(i -> !i.id().equals(own.id())).findFirst();
    session.items().purge(List.of(sample.orElseThrow().id()));
    undo.run();
    assertEquals(List.of(own.id()), session.items().list().stream().map(i -> i.id()).toList());
    assertFalse(model.sampled().get());
    assertEquals("", model.problem().get());
  }

  @Test
  void aLockedVaultTakesNoSamples() {
    session.close();
    model.addSamples();
    assertFalse(model.sampled().get());
    assertFalse(model.problem().get().isEmpty());
  }
}
