package org.keyturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.exchange.keyturn.KeyturnRestrictedFormat;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.Scope;
import org.keyturn.transfer.KeyturnFormat;
import org.keyturn.transfer.Transfers;
import org.keyturn.transfer.Transfers.ExportChoice;
import org.keyturn.vault.ImportPlan;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// An export of some items holds these and the folders they lie in, in every format, and still does
/// once a rotation has made it again.
class ChosenExportTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final Password master = Password.of("master password".toCharArray());
  private final Transfers transfers = RealTransfers.transfers();

  @SuppressWarnings("NullAway.Init")
  private Vaults vaults;

  @BeforeEach
  void begin() {
    vaults = CheapVaults.in(folder.resolve("data"), new KeyturnFormat(() -> CheapVaults.CHEAP));
  }

  @ParameterizedTest
  @MethodSource("org.keyturn.exchange.Formats#written")
  void onlyTheChosenItemGoesOut(ExportFormat format) throws Exception {
    try (var session = vaults.create(vault("Mine"), master, Optional.empty())) {
      var file = export(session, format, fill(session));
      check(session, file);
    }
  }

  /// The items may go between the choice and the export, while somebody types a password.
  @ParameterizedTest
  @MethodSource("org.keyturn.exchange.Formats#written")
  void aSelectionWhoseItemsHaveGoneIsRefused(ExportFormat format) throws Exception {
    try (var session = vaults.create(vault("Mine"), master, Optional.empty())) {
      var chosen = fill(session);
      session.items().purge(List.of(chosen));
      var refused = assertThrows(Failed.class, () -> export(session, format, chosen));
      assertEquals(new Failure.NotFound(Failure.Missing.ITEM), refused.failure());
      assertFalse(Files.exists(folder.resolve("some." + format.key())));
      assertEquals(List.of(), session.exports().ledger());
    }
  }

  @Test
  void aSelectionOfNothingIsNoScope() {
    assertThrows(IllegalArgumentException.class, () -> Scope.Items.of(List.of()));
  }

  @Test
  void everyRotationMakesItAgainWithTheSameItem() throws Exception {
    Path file;
    try (var session = vaults.create(vault("Mine"), master, Optional.empty())) {
      file = export(session, new KeyturnRestrictedFormat(), fill(session));
      rotate(session);
    }
    for (int i = 0; i < 2; i++) {
      try (var session = unlock()) {
        check(session, file);
        rotate(session);
      }
    }
  }

  /// @return the item that is chosen
  private static UUID fill(Session session) throws Failed {
    var chosen = save(session, "Harbour", Optional.of("Work"));
    save(session, "Elbe", Optional.of("Home"));
    save(session, "Weser", Optional.empty());
    return chosen;
  }

  private static UUID save(Session session, String name, Optional<String> folder) throws Failed {
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH);
    if (folder.isPresent()) {
      var made = Folder.named(folder.get());
      session.folders().save(made);
      var filing = Overview.Filing.NONE.withFolder(Optional.of(made.id()));
      item = item.withOverview(item.overview().withFiling(filing));
    }
    session.items().save(item, 0);
    return item.id();
  }

  private Path export(Session session, ExportFormat format, UUID only) throws Failed {
    var file = folder.resolve("some." + format.key());
    var choice =
        new ExportChoice(format.usual(), Optional.of(master), true, Scope.Items.of(List.of(only)));
    transfers.exportFile(session, file, choice, Progress.NONE, new CancelToken());
    return file;
  }

  /// Whether the file holds what was chosen and nothing else.
  private void check(Session session, Path file) throws Failed {
    session.items().purge(session.items().list().stream().map(Overview::id).toList());
    for (var each : session.folders().list()) {
      session.folders().remove(each.id());
    }
    var choice = new Transfers.ImportChoice(Optional.of(master));
    transfers.importFile(
        session, file, choice, ImportPlan.of("x"), Progress.NONE, new CancelToken());
    assertEquals(List.of("Harbour"), session.items().list().stream().map(Overview::name).toList());
    assertEquals(List.of("Work"), session.folders().list().stream().map(Folder::name).toList());
  }

  private void rotate(Session session) throws Failed {
    var exports = new HashSet<UUID>();
    session.exports().ledger().forEach(note -> exports.add(note.identity().exportId()));
    var request =
        new RotationRequest(
            new PasswordChange(master, master, Optional.empty()),
            exports,
            RotationRequest.BackupChoice.NONE,
            Optional.empty());
    var report = session.rotation().rotate(request, Progress.NONE, new CancelToken());
    assertEquals(1, report.renewals().renewed().size());
  }

  private Session unlock() throws Failed {
    return vaults.unlock(
        vault("Mine"), master, Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
  }

  private Path vault(String name) {
    return folder.resolve(name + ".keyturn");
  }
}
