package org.keyturn.proof;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationReport;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;

/// The vaults of one test, without progress and cancelling.
final class Door {
  static final Password OLD = Password.of("the old password".toCharArray());
  static final Password NEW = Password.of("the new password".toCharArray());

  private final Vaults vaults;

  /// @param data this computer's data folder, so to say
  Door(Path data) {
    this(CheapVaults.in(data, new TinyExports()));
  }

  private Door(Vaults vaults) {
    this.vaults = vaults;
  }

  /// One that derives each key once.
  static Door remembering(Path data) {
    return new Door(CheapVaults.remembering(data, new TinyExports()));
  }

  Vaults vaults() {
    return vaults;
  }

  Session create(Path vault, Password password) throws Failed {
    return vaults.create(vault, password, Optional.empty());
  }

  Session unlock(Path vault, Password password) throws Failed {
    return vaults.unlock(vault, password, Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
  }

  Session announce(Path vault, Password password) throws Failed {
    return vaults.unlock(
        vault, password, Vaults.Presence.ANNOUNCED, Progress.NONE, new CancelToken());
  }

  static AttachmentRef attach(Session session, UUID item, String name, byte[] content)
      throws Failed {
    return session
        .attachments()
        .add(
            item,
            name,
            new ByteArrayInputStream(content),
            content.length,
            Progress.NONE,
            new CancelToken());
  }

  static RotationReport rotate(Session session, Password current, Password next) throws Failed {
    return rotate(session, current, next, Optional.empty());
  }

  static RotationReport rotate(
      Session session, Password current, Password next, Optional<Path> setAside) throws Failed {
    var request =
        new RotationRequest(
            new PasswordChange(current, next, Optional.empty()),
            Set.of(),
            BackupChoice.UNTIL_UNLOCK,
            setAside);
    return session.rotation().rotate(request, Progress.NONE, new CancelToken());
  }
}
