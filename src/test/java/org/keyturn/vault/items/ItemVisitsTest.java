package org.keyturn.vault.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.vault.Session;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;
import org.keyturn.vault.session.VaultTest;

@SuppressWarnings("NullAway.Init")
class ItemVisitsTest {
  private static final int ITEMS = 230;

  private Session session;
  private List<UUID> ids;

  @BeforeEach
  void fill(@TempDir Path folder) throws Failed {
    var vaults = CheapVaults.in(folder.resolve("data"), new TinyExports());
    try (var password = Password.of("long enough".toCharArray())) {
      session = vaults.create(folder.resolve("v.keyturn"), password, Optional.empty());
    }
    session
        .imports()
        .pour(
            sink -> {
              for (int i = 0; i < ITEMS; i++) {
                sink.item(VaultTest.login("item " + i, "secret " + i));
              }
            },
            Progress.NONE,
            new CancelToken());
    ids = session.items().list().stream().map(Overview::id).toList();
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void eachItemIsLentOnceAndWiped() throws Failed {
    var seen = new ConcurrentLinkedQueue<UUID>();
    var lent = new ConcurrentLinkedQueue<SecretText>();
    var ticks = new ArrayList<Tick>();
    session
        .items()
        .visit(
            ids,
            item -> {
              var password = item.secrets().attribute(Attribute.PASSWORD);
              assertTrue(password.charAt(0) == 's', "open while it is lent");
              seen.add(item.id());
              lent.add(password);
            },
            ticks::add,
            new CancelToken());
    assertEquals(ITEMS, seen.size());
    assertEquals(new HashSet<>(ids), new HashSet<>(seen));
    assertTrue(lent.stream().allMatch(password -> password.charAt(0) == '\0'));
    assertEquals(ITEMS, ticks.getLast().done());
    assertEquals(ITEMS, ticks.getLast().total());
  }

  @Test
  void aCancelEndsIt() {
    var cancel = new CancelToken();
    var seen = new ConcurrentLinkedQueue<UUID>();
    var failed =
        assertThrows(
            Failed.class,
            () ->
                session
                    .items()
                    .visit(
                        ids,
                        item -> {
                          seen.add(item.id());
                          cancel.cancel();
                        },
                        Progress.NONE,
                        cancel));
    assertEquals(new Failure.Cancelled(), failed.failure());
    assertTrue(seen.size() < ITEMS);
  }

  @Test
  void aFailureOfTheVisitorEndsIt() {
    var trouble = new Failure.NoAccess(Failure.Access.IO_ERROR);
    var failed =
        assertThrows(
            Failed.class,
            () ->
                session
                    .items()
                    .visit(
                        ids,
                        item -> {
                          throw new Failed(trouble);
                        },
                        Progress.NONE,
                        new CancelToken()));
    assertEquals(trouble, failed.failure());
  }

  @Test
  void whatIsGoneIsLeftOut() throws Failed {
    var seen = new ConcurrentLinkedQueue<UUID>();
    session.items().purge(ids.subList(0, 3));
    session.items().visit(ids, item -> seen.add(item.id()), Progress.NONE, new CancelToken());
    assertEquals(ITEMS - 3, seen.size());
  }
}
