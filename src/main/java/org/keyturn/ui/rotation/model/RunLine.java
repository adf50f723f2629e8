package org.keyturn.ui.rotation.model;

import java.util.ArrayList;
import java.util.List;
import org.keyturn.vault.KeyRotation.Stage;
import org.keyturn.vault.RotationRequest.BackupChoice;

/// The lines of the run's checklist, in the order in which a rotation passes them.
public enum RunLine {
  KEY(Stage.DERIVE),
  CHECK(Stage.CHECK),
  BACKUP(Stage.BACKUP),
  REENCRYPT(Stage.REENCRYPT, Stage.COMPARE),
  COMMIT(Stage.COMMIT),
  VERIFY(Stage.VERIFY),
  EXPORTS(Stage.RENEW),
  LOCK(Stage.LOCK);

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Stage> stages;

  RunLine(Stage... stages) {
    this.stages = List.of(stages);
  }

  public static RunLine of(Stage stage) {
    for (var line : values()) {
      if (line.stages.contains(stage)) {
        return line;
      }
    }
    throw new IllegalArgumentException(stage.name());
  }

  /// @return the lines of this run: without a backup or without exports, theirs is missing
  public static List<RunLine> of(BackupChoice backup, int exports) {
    var lines = new ArrayList<>(List.of(values()));
    if (backup == BackupChoice.NONE) {
      lines.remove(BACKUP);
    }
    if (exports == 0) {
      lines.remove(EXPORTS);
    }
    return lines;
  }
}
