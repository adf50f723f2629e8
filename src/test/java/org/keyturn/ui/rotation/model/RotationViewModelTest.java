package org.keyturn.ui.rotation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyturn.files.CallObserver;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.store.VaultFile;
import org.keyturn.ui.rotation.Wizard;
import org.keyturn.ui.rotation.model.PasswordForm.Field;
import org.keyturn.vault.KeyRotation.Stage;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.SessionState;
import org.keyturn.vault.Vaults;

class RotationViewModelTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Wizard wizard;

  @BeforeEach
  void open() throws Failed {
    wizard = new Wizard(folder);
  }

  @AfterEach
  void close() {
    wizard.close();
  }

  @Test
  void nothingIsOfferedBeforeTheWarningsAreAccepted() {
    var model = wizard.open(true);
    model.next();
    assertEquals(RotationPage.BEFORE, model.page().get());
    assertFalse(model.mayGoOn().get());

    model.accepted().set(true);
    assertTrue(model.mayGoOn().get());
    model.next();
    assertEquals(RotationPage.CHECK, model.page().get());
  }

  @Test
  void theCheckCountsEverythingAndBackUndoesNext() {
    var model = wizard.atPassword(true);
    var found = model.checking().findings().get().orElseThrow();
    assertEquals(12, found.check().amounts().items());
    assertEquals(RotationPage.PASSWORD, model.page().get());
    model.back();
    assertEquals(RotationPage.CHECK, model.page().get());
    model.back();
    assertEquals(RotationPage.BEFORE, model.page().get());
    assertEquals(SessionState.UNLOCKED, wizard.session.state());
  }

  @Test
  void cancelBeforeTheRunLeavesAtOnce() throws Failed {
    for (var model : List.of(wizard.open(true), wizard.atSummary(Wizard.NEW, true))) {
      wizard.left = false;
      model.cancel();
      assertTrue(wizard.left);
      model.close();
    }
    assertTrue(wizard.opens(Wizard.OLD));
  }

  @Test
  void aWrongPasswordIsFoundBeforeTheSummary() {
    var model = wizard.atPassword(true);
    Wizard.prove(model, "not the password", Wizard.NEW, Wizard.NEW);
    assertEquals(RotationPage.PASSWORD, model.page().get());
    assertEquals(Field.CURRENT, complaint(model));
  }

  @Test
  void theFormComplainsAtTheFieldThatIsWrong() {
    var model = wizard.atPassword(true);
    Wizard.prove(model, "", Wizard.NEW, Wizard.NEW);
    assertEquals(Field.CURRENT, complaint(model));
    Wizard.prove(model, Wizard.OLD, "1234567", "1234567");
    assertEquals(Field.NEXT, complaint(model));
    Wizard.prove(model, Wizard.OLD, Wizard.NEW, "new passwort");
    assertEquals(Field.REPEATED, complaint(model));
    assertTrue(model.passwords().proof().isEmpty());

    Wizard.prove(model, Wizard.OLD, Wizard.NEW, Wizard.NEW);
    assertEquals(RotationPage.SUMMARY, model.page().get());
    assertTrue(model.passwords().complaint().get().isEmpty());
  }

  @Test
  void theSamePasswordWithoutTheKeyWouldChangeNothing() {
    var model = wizard.atPassword(false);
    Wizard.prove(model, Wizard.OLD, Wizard.OLD, Wizard.OLD);
    assertEquals(Field.NEXT, complaint(model));
  }

  @Test
  void goingBackFromTheSummaryForgetsThePasswords() {
    var model = wizard.atSummary(Wizard.NEW, true);
    var proof = model.passwords().proof().orElseThrow();
    model.back();
    assertTrue(model.passwords().proof().isEmpty());
    assertThrows(IllegalStateException.class, () -> proof.next().password().chars());
  }

  @Test
  void aNewPasswordAndANewKey() throws Failed {
    var before = wizard.session.info();
    var model = wizard.atSummary(Wizard.NEW, true);
    model.commit();
    assertTrue(wizard.rotated);
    assertFalse(wizard.samePassword);
    var report = wizard.report.orElseThrow();
    assertEquals(before.keyId(), report.keys().old());
    assertEquals(12, report.amounts().items());
    assertEquals(SessionState.LOCKED, wizard.session.state());
    assertFalse(wizard.opens(Wizard.OLD));
    assertTrue(wizard.opens(Wizard.NEW));
    assertEquals(2, wizard.vaults.info(wizard.vault).generation());
  }

  @Test
  void theSamePasswordRotatesOnly() throws Failed {
    var model = wizard.atSummary(Wizard.OLD, true);
    model.commit();
    assertTrue(wizard.rotated);
    assertTrue(wizard.samePassword);
    assertTrue(wizard.opens(Wizard.OLD));
    assertEquals(2, wizard.vaults.info(wizard.vault).generation());
  }

  @Test
  void withoutTheTickOnlyThePasswordChanges() throws Failed {
    var before = wizard.session.info().keyId();
    var model = wizard.atSummary(Wizard.NEW, false);
    model.commit();
    assertEquals(RotationPage.CHANGED, model.page().get());
    assertFalse(wizard.rotated);
    assertEquals(SessionState.UNLOCKED, wizard.session.state());
    assertEquals(before, wizard.vaults.info(wizard.vault).keyId());
    assertTrue(wizard.opens(Wizard.NEW));
    model.cancel();
    assertTrue(wizard.left);
  }

  @Test
  void strongerSettingsComeInForce() throws Failed {
    var model = wizard.atPassword(true);
    model.passwords().kdf().set(KdfChoice.STRONGER);
    Wizard.prove(model, Wizard.OLD, Wizard.NEW, Wizard.NEW);
    model.commit();
    assertTrue(wizard.rotated);
    assertEquals(128 * 1024, wizard.vaults.info(wizard.vault).kdf().memoryKiB());
  }

  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      names = {"DERIVE", "CHECK", "BACKUP", "REENCRYPT", "COMPARE"})
  void cancelAtEveryStageBeforeTheCommitChangesNothing(Stage stage) throws Exception {
    var model = wizard.atSummary(Wizard.NEW, true);
    Runnable cancelThere =
        () -> {
          if (model.progress().active().get() && model.progress().tick().get().phase() == stage) {
            model.cancel();
          }
        };
    model.progress().tick().subscribe(cancelThere);
    model.progress().active().subscribe(cancelThere);
    model.commit();
    assertEquals(RotationPage.CANCELLED, model.page().get());
    assertFalse(wizard.rotated);
    assertEquals(SessionState.UNLOCKED, wizard.session.state());
    assertEquals(12, wizard.session.items().list().size());
    assertTrue(wizard.opens(Wizard.OLD));
    try (var files = Files.list(folder)) {
      assertTrue(files.noneMatch(f -> f.getFileName().toString().contains("backup")));
    }
    model.cancel();
    assertTrue(wizard.left);
  }

  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      names = {"COMMIT", "VERIFY", "RENEW", "LOCK"})
  void fromTheCommitOnCancelDoesNothing(Stage stage) throws Failed {
    var model = wizard.atSummary(Wizard.NEW, true);
    model
        .progress()
        .tick()
        .subscribe(now -> {
          if (model.progress().active().get() && now.phase() == stage) {
            assertFalse(model.progress().cancellable().get());
            model.cancel();
          }
        });
    model.commit();
    assertTrue(wizard.rotated);
    assertTrue(wizard.opens(Wizard.NEW));
  }

  @Test
  void theBarOnlyGrowsAndIsFullOnlyAtTheEnd() {
    var model = wizard.atSummary(Wizard.NEW, true);
    var seen = new ArrayList<Double>();
    model.progress().share().subscribe(share -> seen.add(share.doubleValue()));
    model.commit();
    assertEquals(seen.stream().sorted().toList(), seen);
    assertTrue(seen.size() > 10);
    assertEquals(1, seen.getLast());
    assertTrue(seen.get(seen.size() - 2) < 1);
  }

  @Test
  void aFailureBeforeTheCommitSaysWhatTheVaultIsAndLetsTryAgain() throws Exception {
    var model = wizard.atSummary(Wizard.NEW, true);
    try (var other =
        wizard.vaults.unlock(
            wizard.vault,
            Wizard.password(Wizard.OLD),
            Vaults.Presence.QUIET,
            Progress.NONE,
            new CancelToken())) {
      other
          .rotation()
          .changePassword(
              new PasswordChange(
                  Wizard.password(Wizard.OLD), Wizard.password("third one"), Optional.empty()));
    }
    model.commit();
    assertEquals(RotationPage.FAILED, model.page().get());
    var trouble = model.trouble().get().orElseThrow();
    assertFalse(trouble.turned());
    assertTrue(trouble.code().endsWith("-3"), trouble.code());
    assertTrue(model.mayTryAgain());
    assertTrue(wizard.opens("third one"));
    model.back();
    assertEquals(RotationPage.PASSWORD, model.page().get());
    Wizard.prove(model, "third one", Wizard.NEW, Wizard.NEW);
    assertEquals(RotationPage.SUMMARY, model.page().get());
  }

  @Test
  void aFailureBehindAPasswordChangeSaysThatItIsInForce() throws Exception {
    try (var file = VaultFile.open(wizard.vault, CallObserver.NONE)) {
      // So that the change has pages to give back.
      file.write(transaction -> {
        transaction.rebuild();
        return 0;
      });
    }
    var model = wizard.atSummary(Wizard.NEW, false);
    wizard.failing = "sql PRAGMA incremental_vacuum";
    model.commit();
    wizard.failing = "";
    assertEquals(RotationPage.CHANGED, model.page().get());
    assertEquals(7, model.late().orElseThrow().exitCode());
    assertTrue(wizard.opens(Wizard.NEW));
  }

  @Test
  void aBackupThatIsKeptStaysAndOpensWithTheOldPassword() throws Failed {
    var model = wizard.atSummary(Wizard.NEW, true);
    model.backup().set(BackupChoice.KEEP);
    model.commit();
    var backup = wizard.report.orElseThrow().backup().orElseThrow();
    assertTrue(wizard.opens(Wizard.NEW));
    assertTrue(Files.exists(backup));
  }

  @Test
  void tickedExportsAreMadeAgainOthersGoStale() throws Failed {
    var ticked = folder.resolve("ticked.keyturn-export");
    var other = folder.resolve("other.keyturn-export");
    for (var file : List.of(ticked, other)) {
      wizard.session.exports().create(file, Optional.empty(), Progress.NONE, new CancelToken());
    }
    var model = wizard.atPassword(true);
    assertEquals(2, model.checking().renew().size());
    var unticked =
        model.checking().findings().get().orElseThrow().exports().stream()
            .filter(export -> export.note().path().equals(other))
            .findFirst()
            .orElseThrow();
    model.checking().tick(unticked.id(), false);
    model.back();
    model.checking().start();
    assertEquals(1, model.checking().renew().size());
    model.next();
    Wizard.prove(model, Wizard.OLD, Wizard.NEW, Wizard.NEW);
    model.commit();
    var renewals = wizard.report.orElseThrow().renewals();
    assertEquals(List.of(ticked), renewals.renewed());
    assertEquals(List.of(other), renewals.stale());
  }

  @Test
  void closingWipesTheProvenPasswords() {
    var model = wizard.atSummary(Wizard.NEW, true);
    var proof = model.passwords().proof().orElseThrow();
    model.close();
    assertThrows(IllegalStateException.class, () -> proof.current().password().chars());
    assertThrows(IllegalStateException.class, () -> proof.next().password().chars());
  }

  private static Field complaint(RotationViewModel model) {
    return model.passwords().complaint().get().orElseThrow().field();
  }
}
