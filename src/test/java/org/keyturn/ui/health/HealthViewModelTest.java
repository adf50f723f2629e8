package org.keyturn.ui.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.health.Finding.Kind;
import org.keyturn.health.HealthReport.Verdict;
import org.keyturn.health.TestDigests;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.NotRecognised;
import org.keyturn.model.Failure.Thing;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.LaterRunner;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.health.HealthViewModel.State;
import org.keyturn.vault.Session;

/// The security check on a real vault, without a toolkit.
@SuppressWarnings("NullAway.Init")
class HealthViewModelTest {
  private static final String STRONG = "kX7#vq9Lm!2pRz$wTb4N";

  private Path folder;
  private TestContext test;
  private Session session;
  private TestDigests digests;
  private HealthViewModel model;

  @BeforeEach
  void open(@TempDir Path temporary) throws Failed {
    folder = temporary;
    test = new TestContext(folder);
    session = TestVaults.create(folder);
    digests = new TestDigests();
    model = new HealthViewModel(session, test.context, _ -> digests);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private UUID save(String name, String password) throws Failed {
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH);
    return save(item.withOverview(item.overview().withDates(dates())), 0, password);
  }

  private Overview.Dates dates() {
    return Overview.Dates.at(test.timers.now());
  }

  private UUID save(Item item, long base, String password) throws Failed {
    var values = Map.of(Attribute.PASSWORD, SecretText.of(password));
    var none = Secrets.NONE;
    var secrets = new Secrets(values, none.notes(), List.of(), List.of(), List.of(), none.extras());
    session.items().save(item.withSecrets(secrets), base);
    return item.id();
  }

  @Test
  void nothingIsOpenedBeforeSomebodyAsks() throws Failed {
    save("weak", "password");
    assertEquals(State.NOT_YET, model.state().get());
    assertEquals(0, model.report().get().items());
    model.begin();
    assertEquals(State.DONE, model.state().get());
    assertEquals(Verdict.POOR, model.report().get().verdict());
    assertEquals(Optional.of(new KindChoice.Of(Kind.WEAK)), model.side().get());
  }

  @Test
  void aChangeIsFollowedAndAMendedItemIsGone() throws Failed {
    var id = save("weak", "password");
    model.begin();
    var opened = session.items().open(id);
    save(opened.value(), opened.revision(), STRONG);
    assertEquals(Verdict.SOUND, model.report().get().verdict());
    save("copy", STRONG);
    assertEquals(Map.of(Kind.REUSED, 2L), model.report().get().counts());
    session.items().trash(id);
    assertEquals(Verdict.SOUND, model.report().get().verdict());
  }

  @Test
  void whatIsIgnoredStaysIgnoredInTheVault() throws Failed {
    save("weak", "password");
    model.begin();
    model.ignore(model.report().get().findings().getFirst());
    assertEquals(Verdict.SOUND, model.report().get().verdict());
    var another = new HealthViewModel(session, test.context, TestDigests::new);
    another.begin();
    assertEquals(1, another.checked().get().under(new KindChoice.Ignored()).size());
    another.restore(another.report().get().ignored().getFirst());
    assertEquals(Verdict.POOR, model.report().get().verdict());
    assertEquals(List.of(), session.settings().ignored());
  }

  @Test
  void aListOfBreachesIsRememberedAndItsTroubleStopsNothing() throws Failed, IOException {
    save("known", STRONG);
    save("weak", "password");
    var sha1 = TestDigests.digest("SHA-1").digest(STRONG.getBytes(StandardCharsets.UTF_8));
    var hash = HexFormat.of().withUpperCase().formatHex(sha1);
    var list = Files.writeString(folder.resolve("list.txt"), hash + ":2\n");
    model.begin();
    model.compareWith(Optional.of(list));
    assertEquals(1, model.report().get().counts().get(Kind.BREACHED));
    assertEquals(Optional.of(list), new TestContext(folder).settings.get(SettingKeys.BREACH_FILE));

    model.compareWith(Optional.of(session.path()));
    assertEquals(
        trouble(new NotRecognised(Thing.BREACH_LIST)), model.checked().get().listTrouble());
    assertEquals(Map.of(Kind.WEAK, 1L), model.report().get().counts());
    model.compareWith(Optional.of(folder.resolve("none")));
    assertEquals(
        trouble(new Failure.NotFound(Failure.Missing.FILE)), model.checked().get().listTrouble());
    model.compareWith(Optional.empty());
    assertTrue(model.checked().get().listTrouble().isEmpty());
  }

  private static Optional<Failure> trouble(Failure failure) {
    return Optional.of(failure);
  }

  @Test
  void aStoppedCheckCanBeginAgain(@TempDir Path other) throws Failed {
    save("weak", "password");
    var later = new LaterRunner();
    var waiting =
        new HealthViewModel(session, new TestContext(other, later).context, TestDigests::new);
    waiting.begin();
    assertEquals(State.RUNNING, waiting.state().get());
    waiting.cancel();
    later.runAll();
    assertEquals(State.NOT_YET, waiting.state().get());
    assertTrue(waiting.failure().isEmpty());
    waiting.begin();
    later.runAll();
    assertEquals(State.DONE, waiting.state().get());
    assertEquals(1, waiting.tick().get().done());
  }

  @Test
  void aLockForgetsEverything() throws Failed {
    save("weak", "password");
    model.begin();
    model.forget();
    assertTrue(digests.closed);
    assertEquals(0, model.report().get().items());
    assertTrue(model.checked().get().items().isEmpty());
  }
}
