package org.keyturn.vault.items;

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
  private final VaultAccess access;

  public SettingsRecord(VaultAccess access) {
    this.access = access;
  }

  public VaultSettings get() throws Failed {
    return access.look(SettingsRecord::of);
  }

  /// @return nothing while nobody chose anything
  Optional<VaultSettings> chosen() throws Failed {
    return access.look(index -> index.find(RecordKind.SETTINGS, ROW).map(_ -> of(index)));
  }

  /// Fewer versions to keep means that the others go now, and wholly.
  public VaultSettings change(UnaryOperator<VaultSettings> edit) throws Failed {
    var changed = access.write((change, index) -> changed(change, index, edit));
    if (changed.trimmed()) {
      access.shrink();
    }
    return changed.settings();
  }

  /// @param trimmed whether versions went
  private record Changed(VaultSettings settings, boolean trimmed) {}

  private static Changed changed(
      Change change, RecordIndex index, UnaryOperator<VaultSettings> edit) throws Failed {
    int before = of(index).versionsKept();
    var now = change(change, index, edit);
    boolean trimmed = now.versionsKept() < before && trim(change, index, now.versionsKept());
    if (trimmed) {
      change.transaction().rebuild();
    }
    return new Changed(now, trimmed);
  }

  private static boolean trim(Change change, RecordIndex index, int most) throws Failed {
    boolean any = false;
    var history = new ItemHistory(change, index);
    for (var versions : index.all(OfVersions.class).toList()) {
      any |= versions.count() > most && history.trim(versions.item(), most);
    }
    return any;
  }

  public static VaultSettings of(RecordIndex index) {
    return index
        .find(OfSettings.class, ROW)
        .map(OfSettings::settings)
        .orElse(VaultSettings.DEFAULT);
  }

  public static VaultSettings change(
      Change change, RecordIndex index, UnaryOperator<VaultSettings> edit) throws Failed {
    var next = edit.apply(of(index));
    change.put(ROW, new OfSettings(next));
    return next;
  }
}
