package org.keyturn.ui.exporting;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.keyturn.RealTransfers;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Scope;
import org.keyturn.transfer.Transfers;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.controls.LiveStrength;
import org.keyturn.ui.importing.model.ImportViewModel;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// Two real vaults in a folder of their own, with the program's own transfers between them.
final class Swap implements AutoCloseable {
  static final int ITEMS = 5;

  final Path folder;
  final TestContext context;
  final Transfers transfers = RealTransfers.transfers();
  final Vaults vaults;
  Session mine;
  final Session other;

  Swap(Path folder) throws Failed {
    this.folder = folder;
    context = new TestContext(folder);
    vaults = CheapVaults.in(folder.resolve("data"), RealTransfers.format());
    mine = create("Mine");
    other = create("Other");
    mine.imports()
        .pour(
            sink -> {
              for (int i = 0; i < ITEMS; i++) {
                sink.item(Item.create(ItemType.LOGIN, "Login " + i, Instant.EPOCH));
              }
            },
            Progress.NONE,
            new CancelToken());
  }

  private Session create(String name) throws Failed {
    try (var password = password("master password")) {
      return vaults.create(folder.resolve(name + ".keyturn"), password, Optional.empty());
    }
  }

  ExportViewModel export() {
    var strength = new LiveStrength(context.context.jobs(), chars -> LiveStrength.Reading.NONE);
    return new ExportViewModel(mine, transfers, context.context, strength, new Scope.Whole());
  }

  ImportViewModel importInto(Session session) {
    return new ImportViewModel(session, transfers, context.context);
  }

  /// Turns the key of the first vault and unlocks it again.
  void rotate() throws Failed {
    var change =
        new PasswordChange(
            password("master password"), password("master password"), Optional.empty());
    mine.rotation()
        .rotate(
            new RotationRequest(change, Set.of(), BackupChoice.NONE, Optional.empty()),
            Progress.NONE,
            new CancelToken());
    mine =
        vaults.unlock(
            mine.path(),
            password("master password"),
            Vaults.Presence.QUIET,
            Progress.NONE,
            new CancelToken());
  }

  static Password password(String text) {
    return Password.of(text.toCharArray());
  }

  @Override
  public void close() {
    mine.close();
    other.close();
  }
}
