package org.keyturn.ui.preferences.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.keyturn.crypto.Password;
import org.keyturn.model.Failed;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.TestContext;
import org.keyturn.vault.BackupCopy;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;

@SuppressWarnings("NullAway.Init")
class BackupsViewModelTest implements RestoreRoutes {
  private final List<Path> opened = new ArrayList<>();
  private final List<BackupCopy> instead = new ArrayList<>();
  private Path folder;
  private TestContext context;
  private Vaults vaults;
  private Session session;

  @BeforeEach
  void create(@TempDir Path temp) throws Failed {
    folder = temp;
    context = new TestContext(temp);
    vaults = CheapVaults.swift(temp.resolve("data"), new TinyExports());
    try (var password = Password.of("long enough".toCharArray())) {
      session = vaults.create(temp.resolve("Mine.keyturn"), password, Optional.empty());
    }
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Override
  public void open(Path vault) {
    opened.add(vault);
  }

  @Override
  public void instead(BackupCopy copy, Path vault) {
    instead.add(copy);
  }

  @Test
  void oneIsMadeByItselfUnlessThatIsNotWished() throws Failed {
    context.context.settings().put(SettingKeys.BACKUP, false);
    var model = new BackupsViewModel(session, context.context);
    model.start();
    assertTrue(vaults.backups().all().isEmpty());
    model.close();
    context.context.settings().put(SettingKeys.BACKUP, true);
    var wished = new BackupsViewModel(session, context.context);
    wished.start();
    assertEquals(1, wished.copies().get().orElseThrow().size());
    wished.makeNow();
    assertFalse(wished.busy().get());
    assertTrue(wished.trouble().get().isEmpty());
    wished.close();
  }

  @Test
  void aLockedVaultIsNotCopiedAndThatIsSaid() {
    var model = new BackupsViewModel(session, context.context);
    session.close();
    model.makeNow();
    assertTrue(model.trouble().get().isPresent());
    assertFalse(model.busy().get());
  }

  @Test
  void aCopyIsRestoredBesideTheVaultOrInItsPlace() {
    var backups = new BackupsViewModel(session, context.context);
    backups.makeNow();
    var model =
        new RestoreViewModel(
            vaults.backups(), context.context, session.path(), Optional.of(session.info()), this);
    model.load(() -> session.backups().list());
    assertEquals(RestoreViewModel.Step.CHOOSE, model.step().get());
    assertFalse(model.opensOtherwise(model.copies().getFirst()));
    model.restore();
    assertEquals(RestoreViewModel.Step.DONE, model.step().get());
    assertTrue(Files.exists(model.restored()));
    assertEquals(folder, model.restored().getParent());
    model.open();
    assertEquals(List.of(model.restored()), opened);

    var place =
        new RestoreViewModel(
            vaults.backups(), context.context, session.path(), Optional.empty(), this);
    place.load(() -> session.backups().list());
    place.way().set(RestoreViewModel.Way.INSTEAD);
    place.restore();
    assertEquals(1, instead.size());
  }
}
