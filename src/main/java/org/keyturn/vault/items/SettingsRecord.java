package org.keyturn.vault.items;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.keyturn.model.Failed;
import org.keyturn.model.VaultSettings;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.records.Change;
import org.keyturn.vault.records.Content.OfSettings;
import org.keyturn.vault.records.Content.OfVersions;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.VaultAccess;

/// The settings of one session's vault: one record, made by the first choice.
public final class SettingsRecord {
  public static final UUID ROW = new UUID(0, 2);
  private final VaultAccess cabinet;

  public SettingsRecord(VaultAccess cabinet) {
    this.cabinet = cabinet;
  }

  public VaultSettings get() throws Failed {
    return cabinet.look(SettingsRecord::of);
  }

  /// @return nothing while nobody chose anything
  Optional<VaultSettings> chosen() throws Failed {
    return cabinet.look(snapshot -> snapshot.find(RecordKind.SETTINGS, ROW).map(_ -> of(snapshot)));
  }

  /// Fewer versions to keep means that the others go now, and wholly.
  public VaultSettings change(UnaryOperator<VaultSettings> edit) throws Failed {
    var trimmed = new boolean[1];
    var next =
        cabinet.write((change, snapshot) -> {
          int before = of(snapshot).versionsKept();
          var now = change(change, snapshot, edit);
          if (now.versionsKept() < before && trim(change, snapshot, now.versionsKept())) {
            change.transaction().rebuild();
            trimmed[0] = true;
          }
          return now;
        });
    if (trimmed[0]) {
      cabinet.shrink();
    }
    return next;
  }

  private static boolean trim(Change change, RecordIndex snapshot, int most) throws Failed {
    boolean any = false;
    var history = new ItemHistory(change, snapshot);
    for (var entry : List.copyOf(snapshot.of(RecordKind.VERSIONS).values())) {
      var versions = (OfVersions) entry.content();
      any |= versions.count() > most && history.trim(versions.item(), most);
    }
    return any;
  }

  public static VaultSettings of(RecordIndex snapshot) {
    return snapshot
        .find(RecordKind.SETTINGS, ROW)
        .map(entry -> ((OfSettings) entry.content()).settings())
        .orElse(VaultSettings.DEFAULT);
  }

  public static VaultSettings change(
      Change change, RecordIndex snapshot, UnaryOperator<VaultSettings> edit) throws Failed {
    var next = edit.apply(of(snapshot));
    change.put(ROW, new OfSettings(next));
    return next;
  }
}
