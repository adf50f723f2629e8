package org.keyturn.vault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Contents;
import org.keyturn.model.Failed;
import org.keyturn.model.VaultSettings;

/// One unlocked opening of a vault. Safe for use from any thread; calls block, so they belong in a
/// job, except those marked "immediate". Once locked, every other call fails with `Refused(LOCKED)`
/// or, if the key was rotated elsewhere, with `StaleSession`. Holds no lock on the file between
/// calls.
public interface Session extends AutoCloseable {

  /// Immediate.
  Path path();

  /// Immediate: as of the last time this session looked.
  VaultInfo info();

  /// Immediate.
  SessionState state();

  /// Immediate: why this session is locked.
  Optional<LockReason> lockReason();

  /// Called once, on any thread, when the session has locked. Called at once if it already has.
  void onLock(Consumer<LockReason> listener);

  /// Called on any thread after records changed, here or elsewhere.
  void onChange(Runnable listener);

  /// Immediate: what the person should know, found at unlock.
  List<Notice> notices();

  /// The person has taken note: what is said again at each unlock is said no more, until there is a
  /// new reason.
  void dismiss(Notice notice) throws Failed;

  /// Immediate: the choices that travel with this vault.
  VaultSettings settings() throws Failed;

  /// Changes what stands in the file at that moment, in one transaction.
  ///
  /// @return the settings as they are now
  VaultSettings changeSettings(UnaryOperator<VaultSettings> change) throws Failed;

  Items items();

  Folders folders();

  Attachments attachments();

  KeyRotation rotation();

  Exports exports();

  Imports imports();

  /// Copies of this vault.
  VaultBackups backups();

  Drafts drafts();

  /// A view of everything, for exports.
  Contents contents();

  /// Opens every record and checks the whole.
  VerifyReport verify(Progress progress, CancelToken cancel) throws Failed;

  /// Whether this is the master password of this vault (a second proof, e.g. for re-prompt items).
  /// Its key file, if it has one, is the one that this session was opened with.
  boolean proves(Password password, CancelToken cancel) throws Failed;

  /// Whether this opens this vault: for what changes how it is opened.
  ///
  /// @throws Failed `Refused(KEY_FILE_MISSING)`
  boolean proves(Credentials credentials, CancelToken cancel) throws Failed;

  /// Other sessions of this vault, best effort.
  List<OtherSession> otherSessions() throws Failed;

  /// Wipes the keys and forgets everything. Immediate, idempotent.
  void lock(LockReason reason);

  /// Locks, and waits until nothing of this session is written any more, also if it was locked
  /// before.
  @Override
  default void close() {
    lock(LockReason.CLOSED);
  }
}
