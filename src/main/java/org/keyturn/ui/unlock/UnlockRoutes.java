package org.keyturn.ui.unlock;

import java.nio.file.Path;
import java.util.Optional;
import org.keyturn.vault.Session;

/// Where the unlock screens lead.
public interface UnlockRoutes {

  /// To the vault's items.
  void unlocked(Session session);

  /// To the items of a new vault, and what is offered first there.
  void created(Session session);

  /// To the page that makes a new vault.
  void create();

  /// To another vault file, which the person picks.
  void open();

  /// The vault that stays open behind the unlock screen of another one.
  Optional<Path> behind();

  /// An export that was opened from outside and is imported into the vault that is unlocked next.
  default Optional<Path> arrival() {
    return Optional.empty();
  }

  /// To the copies of this vault.
  void restore(Path vault);

  /// Back to the open vault, if there is one, else to where the program began.
  void back();
}
