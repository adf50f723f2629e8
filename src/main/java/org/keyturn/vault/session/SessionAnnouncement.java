package org.keyturn.vault.session;

import java.util.List;
import org.keyturn.model.Failed;
import org.keyturn.vault.OtherSession;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.records.VaultAccess;

/// The entry of one session in its vault's register, and those of the others. Best effort by
/// design: nobody depends on being named. Thread-safe.
final class SessionAnnouncement {
  private final VaultAccess access;
  private final Presences presences;
  private volatile boolean made;

  SessionAnnouncement(VaultAccess access, Environment environment) {
    this.access = access;
    this.presences = new Presences(environment);
  }

  /// Tells other sessions of this one; a file that cannot be written keeps silent.
  void make() {
    try {
      access.writeBeside(transaction -> presences.announce(transaction, access.key()));
      made = true;
    } catch (Failed e) {
      // The others do not learn of this session, and lose nothing by it.
    }
  }

  /// Takes the entry back, if one was made; needs no key.
  void withdraw() {
    if (made) {
      access.withdraw(presences::withdraw);
    }
  }

  List<OtherSession> others() throws Failed {
    return access.withFile((transaction, _) -> presences.others(transaction, access.key()), false);
  }
}
