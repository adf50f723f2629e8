package org.keyturn.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.LaterRunner;
import org.keyturn.ui.TestContext;

@SuppressWarnings("NullAway.Init")
class RecentViewModelTest {
  private final List<Path> chosen = new ArrayList<>();
  private final LaterRunner jobs = new LaterRunner();
  private Path here;
  private Path gone;
  private Path open;
  private TestContext test;

  @BeforeEach
  void threeVaults(@TempDir Path temp) throws IOException {
    test = new TestContext(temp, jobs);
    here = Files.createFile(temp.resolve("Personal.keyturn"));
    gone = temp.resolve("Gone.keyturn");
    open = Files.createFile(temp.resolve("Work.keyturn"));
    var now = test.timers.now();
    test.settings.remember(here, now.minus(Duration.ofDays(1)));
    test.settings.remember(gone, now.minus(Duration.ofDays(40)));
    test.settings.remember(open, now);
  }

  private RecentViewModel model() {
    return new RecentViewModel(test.context, open::equals, chosen::add, () -> {});
  }

  private static List<String> names(RecentViewModel model) {
    return model.rows().stream().map(RecentViewModel.Row::name).toList();
  }

  @Test
  void theOthersAreListedTheLatestFirst() {
    var model = model();
    assertEquals(List.of("Gone", "Personal"), names(model));
    jobs.runAll();
    assertEquals(List.of("Gone", "Personal"), names(model));
    var row = model.rows().get(1);
    assertEquals(String.valueOf(here.getParent()), row.folder());
    assertEquals("Yesterday", row.used());
    assertFalse(row.missing());
  }

  @Test
  void aMissingFileIsSaidAndCannotBeChosen() {
    var model = model();
    jobs.runAll();
    var row = model.rows().getFirst();
    assertTrue(row.missing());
    assertEquals("Not found", row.used());
    model.choose(row);
    assertEquals(List.of(), chosen);
    model.choose(model.rows().get(1));
    assertEquals(List.of(here), chosen);
  }

  @Test
  void aVaultLeavesTheListAndItsFileStays() {
    var model = model();
    jobs.runAll();
    model.remove(model.rows().get(1));
    assertEquals(List.of("Gone"), names(model));
    assertTrue(Files.exists(here));
    assertEquals(2, test.settings.get(SettingKeys.RECENT_VAULTS).size());
    model.remove(model.rows().getFirst());
    assertTrue(model.isEmpty());
  }

  @Test
  void datesAreWords() {
    test.settings.remember(here, test.timers.now());
    var row =
        new RecentViewModel(test.context, open::equals, chosen::add, () -> {}).rows().getFirst();
    assertTrue(row.used().startsWith("Today, "), row.used());
  }
}
