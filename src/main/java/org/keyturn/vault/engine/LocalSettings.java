package org.keyturn.vault.engine;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.keyturn.model.Failed;
import org.keyturn.model.vault.VaultSettings;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.seal.Change;
import org.keyturn.vault.seal.Content.OfSettings;
import org.keyturn.vault.seal.Snapshot;

/// The settings of one session's vault: one record, made by the first choice.
final class LocalSettings {
  private static final UUID ROW = new UUID(0, 2);
  private final Cabinet cabinet;

  LocalSettings(Cabinet cabinet) {
    this.cabinet = cabinet;
  }

  VaultSettings get() throws Failed {
    return cabinet.look(LocalSettings::of);
  }

  /// @return nothing while nobody chose anything
  Optional<VaultSettings> chosen() throws Failed {
    return cabinet.look(snapshot -> snapshot.find(RecordKind.SETTINGS, ROW).map(_ -> of(snapshot)));
  }

  VaultSettings change(UnaryOperator<VaultSettings> edit) throws Failed {
    return cabinet.write((change, snapshot) -> change(change, snapshot, edit));
  }

  static VaultSettings of(Snapshot snapshot) {
    return snapshot
        .find(RecordKind.SETTINGS, ROW)
        .map(entry -> ((OfSettings) entry.content()).settings())
        .orElse(VaultSettings.DEFAULT);
  }

  static VaultSettings change(Change change, Snapshot snapshot, UnaryOperator<VaultSettings> edit)
      throws Failed {
    var next = edit.apply(of(snapshot));
    change.put(ROW, new OfSettings(next));
    return next;
  }
}
