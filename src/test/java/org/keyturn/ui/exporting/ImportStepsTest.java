package org.keyturn.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.exchange.kdbx.KdbxFormat;
import org.keyturn.exchange.tables.ChromeFormat;
import org.keyturn.exchange.tables.CsvFormat;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.ui.importing.model.ImportStep;
import org.keyturn.ui.importing.model.ImportViewModel;
import org.keyturn.vault.Duplicates;
import org.keyturn.vault.ImportReport;

/// The ways through an import that a plain file takes.
@SuppressWarnings("NullAway.Init")
class ImportStepsTest {
  private Swap swap;
  private Path folder;

  @BeforeEach
  void open(@TempDir Path temp) throws Failed {
    folder = temp;
    swap = new Swap(temp);
  }

  @AfterEach
  void close() {
    swap.close();
  }

  private ImportViewModel chosen(String name, String text) throws IOException {
    var file = Files.writeString(folder.resolve(name), text);
    var model = swap.importInto(swap.other);
    model.choose(file);
    return model;
  }

  @Test
  void theColumnsOfAnUnknownTableAreGuessedAndExplained() throws Exception {
    var model = chosen("t.csv", "Service,Login,Secret,Colour\nTram,mara,Rail-71,green\n");
    assertInstanceOf(ImportStep.Columns.class, model.step().get());
    var plan = assertInstanceOf(ImportStep.Columns.class, model.step().get()).plan();
    assertEquals("name", plan.meaning("Service"));
    assertEquals("username", plan.meaning("Login"));
    assertEquals("password", plan.meaning("Secret"));
    assertEquals("text", plan.meaning("Colour"));
    plan.mean("Colour", "notes");
    model.explained();
    assertInstanceOf(ImportStep.Preview.class, model.step().get());
    model.take();
    var tram = swap.other.items().list().getFirst();
    var opened = swap.other.items().open(tram.id()).value();
    assertEquals("Rail-71", opened.secrets().attribute(Attribute.PASSWORD).reveal());
    assertEquals("green", opened.secrets().notes().reveal());
  }

  @Test
  void aTableThatMeansNothingIsNotTaken() throws Exception {
    var model = chosen("t.csv", "One,Two\na,b\n");
    assertInstanceOf(ImportStep.Columns.class, model.step().get());
    model.explained();
    assertInstanceOf(ImportStep.Columns.class, model.step().get());
    assertFalse(model.keysError().get().isEmpty());
  }

  @Test
  void aWrongGuessIsOverruled() throws Exception {
    var model = chosen("t.csv", "name,url,username,password\nTram,tram.example,mara,Rail-71\n");
    assertEquals(new ChromeFormat(), model.recognised().get().orElseThrow().format());
    model.overrule(new CsvFormat());
    assertEquals(new CsvFormat(), model.recognised().get().orElseThrow().format());
    assertTrue(
        model.step().get() instanceof ImportStep.Preview
            || model.step().get() instanceof ImportStep.Columns);
    model.overrule(new KdbxFormat());
    assertTrue(model.failure().get().isPresent() || model.step().get() instanceof ImportStep.Keys);
  }

  @Test
  void anImportIsTakenBackFromItsResultAndLaterToo() throws Exception {
    var model = chosen("c.csv", "name,url,username,password\nTram,tram.example,mara,Rail-71\n");
    model.folder().set(Optional.of("From Chrome"));
    model.duplicates().set(Duplicates.SKIP);
    model.take();
    assertInstanceOf(ImportStep.Done.class, model.step().get());
    assertEquals(1, report(model).imported());
    assertEquals("From Chrome", swap.other.folders().list().getFirst().name());
    model.undo();
    assertInstanceOf(ImportStep.Undone.class, model.step().get());
    assertEquals(
        1, assertInstanceOf(ImportStep.Undone.class, model.step().get()).undone().removed());
    assertTrue(swap.other.items().list().isEmpty());
    assertTrue(model.last().isEmpty());

    var again = chosen("c.csv", "name,url,username,password\nTram,tram.example,mara,Rail-71\n");
    again.take();
    again.close();
    var later = swap.importInto(swap.other);
    assertEquals("c.csv", later.last().orElseThrow().source());
    later.undo();
    assertInstanceOf(ImportStep.Undone.class, later.step().get());
    later.undo();
    assertEquals(9, later.failure().get().orElseThrow().exitCode());
  }

  private static ImportReport report(ImportViewModel model) {
    return assertInstanceOf(ImportStep.Done.class, model.step().get()).report();
  }
}
