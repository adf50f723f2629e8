package org.keyturn.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.exchange.bitwarden.BitwardenJsonFormat;
import org.keyturn.exchange.kdbx.KdbxFormat;
import org.keyturn.model.Failed;
import org.keyturn.ui.importing.model.ImportStep;
import org.keyturn.ui.importing.model.ImportViewModel;
import org.keyturn.vault.Duplicates;
import org.keyturn.vault.ImportPreview;
import org.keyturn.vault.ImportReport;

class ExchangeViewModelsTest {
  /// The id that KDBX gives this cipher.
  private static final String CHACHA20 = "d6038a2b8b6f4cb5a524339a31dbb59a";

  private static final String BITWARDEN =
      """
      {"encrypted":false,"folders":[{"id":"7c3a1b52-0c10-4f07-8a51-0a4c3d2e1f00","name":"Work"}],
       "items":[
        {"type":1,"name":"Mail",
         "creationDate":"2026-01-02T03:04:05Z","revisionDate":"2026-01-02T03:04:05Z"},
        {"type":99,"name":"Strange"},
        {"type":2,"name":"Note",
         "creationDate":"2026-01-02T03:04:05Z","revisionDate":"2026-01-02T03:04:05Z"}]}
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Swap swap;

  @BeforeEach
  void open() throws Failed {
    swap = new Swap(folder);
  }

  @AfterEach
  void close() {
    swap.close();
  }

  @Test
  void anEncryptedExportIsTheDefaultAndTheVaultRemembersIt() throws Failed {
    var model = export(ExportKind.RESTRICTED, "backup", "", "");
    assertEquals(ExportViewModel.State.DONE, model.state().get());
    var ledger = new LedgerViewModel(swap.mine, swap.context.context);
    ledger.load();
    var note = ledger.notes().get().orElseThrow().getFirst();
    assertEquals(folder.resolve("backup.keyturn-export"), note.path());
    assertFalse(note.stale());

    ledger.forget(note.identity().exportId());
    assertTrue(ledger.notes().get().orElseThrow().isEmpty());
    assertTrue(Files.exists(note.path()));
  }

  @Test
  void nothingIsWrittenWithoutAPlaceOrOverAFile() throws Exception {
    var model = swap.export();
    model.export(Swap.password(""), Swap.password(""));
    assertEquals(ExportViewModel.State.FORM, model.state().get());
    assertEquals("", model.error().get(), "a file dialog that was closed is no mistake");

    Files.writeString(folder.resolve("taken.keyturn-export"), "precious");
    var taken = export(ExportKind.RESTRICTED, "taken", "", "");
    assertEquals(ExportViewModel.State.FORM, taken.state().get());
    assertFalse(taken.error().get().isEmpty());
    assertEquals("precious", Files.readString(folder.resolve("taken.keyturn-export")));
  }

  @Test
  void theFileDialogOpensByItselfWithANameAndAFolder() {
    var files = swap.context.files;
    files.answer = Optional.of(folder.resolve("chosen"));
    var model = swap.export();
    model.export(Swap.password(""), Swap.password(""));
    assertEquals(ExportViewModel.State.DONE, model.state().get());
    assertTrue(Files.exists(folder.resolve("chosen.keyturn-export")));
    var asked = files.asked.orElseThrow();
    assertEquals(model.proposedName(), asked.fileName());
    assertEquals(Optional.ofNullable(swap.mine.path().getParent()), asked.folder());

    files.asked = Optional.empty();
    var other = swap.export();
    other.kind().set(ExportKind.PROTECTED);
    other.export(Swap.password("one"), Swap.password("two"));
    assertTrue(files.asked.isEmpty(), "first what is wrong in the form");
  }

  @Test
  void theExtensionFollowsTheKind() {
    var model = swap.export();
    model.target(folder.resolve("vault"));
    assertEquals(folder.resolve("vault.keyturn-export"), model.target().get().orElseThrow());
    model.kind().set(ExportKind.OTHER);
    model.other().set(new BitwardenJsonFormat());
    assertEquals(folder.resolve("vault.json"), model.target().get().orElseThrow());
    assertEquals("Mine-2026-11-22.json", model.proposedName());
  }

  @Test
  void aProtectedExportNeedsItsPasswordTwice() {
    assertFalse(export(ExportKind.PROTECTED, "p", "", "").error().get().isEmpty());
    assertFalse(export(ExportKind.PROTECTED, "p", "one", "two").error().get().isEmpty());
    assertFalse(Files.exists(folder.resolve("p.keyturn-export")));
    var model = export(ExportKind.PROTECTED, "p", "one", "one");
    assertEquals(ExportViewModel.State.DONE, model.state().get());
  }

  @Test
  void aProtectedExportOpensInAnotherVaultWithItsPasswordOnly() throws Failed {
    export(ExportKind.PROTECTED, "p", "file word", "file word");
    var model = swap.importInto(swap.other);
    model.choose(folder.resolve("p.keyturn-export"));
    assertInstanceOf(ImportStep.Keys.class, model.step().get());
    model.keys(Swap.password("wrong word"));
    assertInstanceOf(ImportStep.Keys.class, model.step().get());
    assertFalse(model.keysError().get().isEmpty());

    model.keys(Swap.password("file word"));
    assertInstanceOf(ImportStep.Preview.class, model.step().get());
    assertEquals(Swap.ITEMS, preview(model).added(Duplicates.IDENTICAL));
    assertEquals(0, swap.other.items().list().size());
    model.take();
    assertInstanceOf(ImportStep.Done.class, model.step().get());
    assertEquals(Swap.ITEMS, swap.other.items().list().size());
  }

  @Test
  void thePreviewOfABitwardenFileNamesWhatCannotBeTaken() throws Exception {
    var file = folder.resolve("bitwarden.json");
    Files.write(file, BITWARDEN.getBytes(StandardCharsets.UTF_8));
    var model = swap.importInto(swap.other);
    model.choose(file);
    var preview = preview(model);
    assertTrue(model.plain());
    assertEquals(1, preview.counts().newFolders());
    assertFalse(preview.problems().isEmpty());
    assertEquals(0, swap.other.items().list().size());

    model.take();
    assertEquals(preview.expected(Duplicates.IDENTICAL), report(model));
    assertEquals(report(model).imported(), swap.other.items().list().size());

    model.choose(file);
    assertEquals(0, preview(model).added(Duplicates.IDENTICAL));
  }

  @Test
  void aStaleExportSaysWhichKeyItNeeds() throws Failed {
    export(ExportKind.RESTRICTED, "old", "", "");
    var key = swap.mine.info().keyId().fingerprint();
    swap.rotate();
    var model = swap.importInto(swap.mine);
    model.choose(folder.resolve("old.keyturn-export"));
    var text = model.failure().get().orElseThrow();
    assertEquals(5, text.exitCode());
    assertTrue(text.advice().contains(key), text.advice());
    assertInstanceOf(ImportStep.Choose.class, model.step().get());
  }

  @Test
  void anotherVaultsRestrictedExportIsRefused() {
    export(ExportKind.RESTRICTED, "mine", "", "");
    var model = swap.importInto(swap.other);
    model.choose(folder.resolve("mine.keyturn-export"));
    assertEquals(10, model.failure().get().orElseThrow().exitCode());
  }

  @Test
  void cancellingAnImportOrAnExportLeavesNothing() throws Failed {
    export(ExportKind.RESTRICTED, "all", "", "");
    var importing = swap.importInto(swap.mine);
    importing.run().active().subscribe(on -> cancelIf(on, importing.run()::cancel));
    importing.choose(folder.resolve("all.keyturn-export"));
    assertInstanceOf(ImportStep.Choose.class, importing.step().get());
    assertTrue(importing.failure().get().isEmpty());

    var exporting = swap.export();
    exporting.target(folder.resolve("none"));
    exporting.run().active().subscribe(on -> cancelIf(on, exporting::cancel));
    exporting.export(Swap.password(""), Swap.password(""));
    assertEquals(ExportViewModel.State.FORM, exporting.state().get());
    assertFalse(Files.exists(folder.resolve("none.keyturn-export")));
    assertEquals(1, swap.mine.exports().ledger().size());
  }

  @Test
  void closingForgetsTheFilesPassword() {
    export(ExportKind.PROTECTED, "p", "file word", "file word");
    var model = swap.importInto(swap.other);
    model.choose(folder.resolve("p.keyturn-export"));
    var typed = Swap.password("file word");
    model.keys(typed);
    model.close();
    assertThrows(IllegalStateException.class, typed::chars);
  }

  private static void cancelIf(boolean active, Runnable cancel) {
    if (active) {
      cancel.run();
    }
  }

  @Test
  void aDatabaseIsEncryptedByTheCipherThatWasChosen() throws Exception {
    assertFalse(database("aes", false).contains(CHACHA20));
    assertTrue(database("chacha", true).contains(CHACHA20));
  }

  /// @return what was written, in hexadecimal digits
  private String database(String name, boolean chaCha20) throws Exception {
    var model = swap.export();
    model.kind().set(ExportKind.OTHER);
    model.other().set(new KdbxFormat());
    model.options().chaCha20().set(chaCha20);
    model.target(folder.resolve(name));
    model.export(Swap.password("file word"), Swap.password("file word"));
    assertEquals(ExportViewModel.State.DONE, model.state().get());
    return HexFormat.of().formatHex(Files.readAllBytes(folder.resolve(name + ".kdbx")));
  }

  private ExportViewModel export(ExportKind kind, String name, String one, String two) {
    var model = swap.export();
    model.kind().set(kind);
    model.target(folder.resolve(name));
    model.export(Swap.password(one), Swap.password(two));
    return model;
  }

  private static ImportPreview preview(ImportViewModel model) {
    return assertInstanceOf(ImportStep.Preview.class, model.step().get()).seen();
  }

  private static ImportReport report(ImportViewModel model) {
    return assertInstanceOf(ImportStep.Done.class, model.step().get()).report();
  }
}
