package org.keyturn.ui.items;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.keyturn.text.FailureText;

/// What is told above the panes and changes while the vault is open.
public interface NoticeRoutes {

  /// Why the last backup could not be made; empty if it could.
  ReadOnlyObjectProperty<Optional<FailureText>> backupTrouble();

  /// What a rotation before this unlock left to do, until that was put away.
  ReadOnlyObjectProperty<Optional<Aftermath>> aftermath();

  /// The report of a rotation, which stays in reach.
  record Aftermath(Runnable show, Runnable putAway) {}
}
