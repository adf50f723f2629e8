package org.keyturn.ui.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.jobs.SameThreadRunner;
import org.keyturn.ui.LaterRunner;
import org.keyturn.ui.controls.Glyph;

class PaletteViewModelTest {
  private static final List<PaletteEntry> ENTRIES =
      List.of(
          entry("Move to the trash", "Items", true),
          entry("Lock", "Vault", true),
          entry("Sherlock Films", "mara", false),
          entry("Locksmith", "ada", false),
          entry("Old Lock", "", false),
          entry("Müller Bank", "locker@example.org", false));

  private static PaletteEntry entry(String title, String detail, boolean always) {
    return new PaletteEntry(Glyph.KEY, title, detail, "", always, () -> {});
  }

  private static List<String> found(String typed) {
    var model = new PaletteViewModel(new SameThreadRunner(), ENTRIES);
    model.typed().set(typed);
    return model.found().get().stream().map(PaletteEntry::title).toList();
  }

  @Test
  void theKindOfFitDecidesThenTheShorterTitle() {
    assertEquals(
        List.of("Lock", "Locksmith", "Old Lock", "Sherlock Films", "Müller Bank"), found("LOCK"));
  }

  @ParameterizedTest
  @CsvSource({
    "mttt, Move to the trash",
    "trash move, Move to the trash",
    "muller, Müller Bank",
    "bank example, Müller Bank",
    "lksm, Locksmith"
  })
  void initialsWordsAndScatteredLettersFit(String typed, String first) {
    assertEquals(first, found(typed).getFirst());
  }

  @Test
  void withoutLettersOnlyWhatCanBeDoneShows() {
    assertEquals(List.of("Move to the trash", "Lock"), found(" "));
    assertEquals(List.of(), found("xyzzy"));
  }

  @Test
  void theLastLettersCountHoweverFastTheyWereTyped() {
    var many = new ArrayList<>(ENTRIES);
    IntStream.range(0, 10_000).forEach(i -> many.add(entry("Lock " + i, "", false)));
    var later = new LaterRunner();
    var model = new PaletteViewModel(later, many);
    var chosen = new ArrayList<String>();
    model.typed().set("lock");
    model.typed().set("lock 4711");
    model.whenFound(() -> chosen.add(model.found().get().getFirst().title()));
    assertTrue(chosen.isEmpty());
    later.runAll();
    assertEquals(List.of("Lock 4711"), chosen);
  }
}
