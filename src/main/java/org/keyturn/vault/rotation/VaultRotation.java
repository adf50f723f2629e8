package org.keyturn.vault.rotation;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.VaultKey;
import org.keyturn.files.Disk;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.ExportNote;
import org.keyturn.vault.KeyRotation;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationCheck;
import org.keyturn.vault.RotationReport;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.Stoppable;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.environment.MasterKeys;
import org.keyturn.vault.exports.SessionBackups;
import org.keyturn.vault.records.Change;
import org.keyturn.vault.records.Content.OfAftermath;
import org.keyturn.vault.records.Content.Owed;
import org.keyturn.vault.records.FullCheck;
import org.keyturn.vault.records.HeaderInForce;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.VaultAccess;

/// Turning the key of one session: the checks before, the proof, the one transaction, and what
/// follows it.
public final class VaultRotation implements KeyRotation {
  private final RotatingSession session;
  private final VaultAccess access;
  private final Environment environment;

  public VaultRotation(RotatingSession session, VaultAccess access, Environment environment) {
    this.session = session;
    this.access = access;
    this.environment = environment;
  }

  @Override
  public RotationCheck check(Progress progress, CancelToken cancel) throws Failed {
    long start = System.nanoTime();
    var check = FullCheck.checked(access, Stage.CHECK, progress, cancel);
    var found = check.report();
    var amounts =
        new RotationCheck.Amounts(
            found.items(), found.folders(), found.attachments(), check.bytes());
    return new RotationCheck(
        amounts,
        found.damaged(),
        space(),
        session.otherSessions(),
        new RotationCheck.Elsewhere(
            session.exports().ledger(), new SessionBackups(access, environment).list()),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private RotationCheck.Space space() throws Failed {
    var disk = new Disk(environment.observer());
    long bytes = access.withFile((transaction, _) -> transaction.fileBytes(), false);
    return new RotationCheck.Space(
        SpaceNeeded.of(bytes, session.exports().ledger()),
        disk.freeSpace(session.path()),
        !access.file().readOnly());
  }

  @Override
  public RotationReport rotate(RotationRequest request, Progress progress, CancelToken cancel)
      throws Failed {
    return Stoppable.by(cancel, () -> turn(request, progress, cancel));
  }

  private RotationReport turn(RotationRequest request, Progress progress, CancelToken cancel)
      throws Failed {
    requireAcceptable(request.passwords());
    session.beginRotation();
    boolean turned = false;
    try (var turning = new RotationRun(session, access, environment, request)) {
      long start = System.nanoTime();
      progress.report(Tick.begin(Stage.DERIVE));
      turning.prepare(headers(request.passwords()));
      turned = turning.turn(progress, cancel);
      var renewals = turning.verifyAndRenew(progress);
      progress.report(Tick.begin(Stage.LOCK));
      return turning.report(renewals, Duration.ofNanos(System.nanoTime() - start));
    } finally {
      if (turned) {
        session.lock(LockReason.ROTATED_HERE);
      } else {
        session.abandonRotation();
      }
    }
  }

  @Override
  public Optional<Instant> keyBegan() throws Failed {
    return access
        .look(index -> index.find(OfAftermath.class, AFTERMATH_ROW))
        .map(OfAftermath::keyBegan);
  }

  /// Writes down what the next unlock owes.
  public static void owe(VaultAccess access, Owed owed) throws Failed {
    access.edit((change, index) -> owe(change, index, owed));
  }

  /// The same within a change. The file says so itself, for whoever cannot read the record.
  public static void owe(Change change, RecordIndex index, Owed owed) throws Failed {
    change.transaction().turning(owed != Owed.NOTHING);
    var entry = index.find(RecordKind.AFTERMATH, AFTERMATH_ROW);
    if (entry.isPresent()) {
      var began = entry.get().content(OfAftermath.class).keyBegan();
      change.put(AFTERMATH_ROW, new OfAftermath(began, owed));
    }
  }

  /// @return the header in force, its password proven, and the one for the new key with that key
  private RotatedHeaders headers(PasswordChange passwords) throws Failed {
    var header =
        access.withFile(
            (transaction, known) -> HeaderInForce.of(transaction, access.key(), known), false);
    prove(header, passwords);
    var key = VaultKey.generate();
    try {
      var wrapping =
          new MasterKeys.Wrapping(
              header.vaultId(),
              settings(header, passwords),
              header.wrapRevision() + 1,
              header.key().generation() + 1);
      return new RotatedHeaders(
          header, environment.masterKeys().wrap(wrapping, key, passwords.next()), key);
    } catch (Failed | RuntimeException e) {
      key.close();
      throw e;
    }
  }

  private void prove(ClearHeader header, PasswordChange passwords) throws Failed {
    if (passwords.proof() == PasswordChange.Proof.UNLOCKED
        && session.unlockedBy(header, passwords.current().keyFile())) {
      return;
    }
    try (var proof = environment.masterKeys().unwrap(header, passwords.current())) {
      if (!proof.keyId().equals(access.key().keyId())) {
        throw new Failed(new Failure.StaleSession(access.key().keyId().hex()));
      }
    }
  }

  private void requireAcceptable(PasswordChange passwords) throws Failed {
    var next = passwords.next().password();
    if (!next.sameAs(passwords.current().password())) {
      MasterKeys.requireLength(next);
    }
    if (passwords.kdf().isPresent() && passwords.kdf().get().weakerThan(environment.floor())) {
      throw new Failed(new Failure.Refused(Failure.Rule.KDF_WEAKER));
    }
  }

  /// Chosen settings; else the present ones, raised to today's minimum when a new password is set.
  private KdfParameters settings(ClearHeader header, PasswordChange passwords) {
    var present = header.kdf().parameters();
    if (passwords.kdf().isPresent()) {
      return passwords.kdf().get();
    }
    boolean same = passwords.next().sameAs(passwords.current());
    return !same && present.weakerThan(environment.floor()) ? environment.floor() : present;
  }

  @Override
  public void changePassword(PasswordChange change, CancelToken cancel) throws Failed {
    Stoppable.run(cancel, () -> change(change, cancel));
  }

  private void change(PasswordChange change, CancelToken cancel) throws Failed {
    requireAcceptable(change);
    session.requireOpen();
    var header =
        access.read((transaction, known) -> HeaderInForce.of(transaction, access.key(), known));
    prove(header, change);
    var wrapping =
        new MasterKeys.Wrapping(
            header.vaultId(),
            settings(header, change),
            header.wrapRevision() + 1,
            header.key().generation());
    var next = environment.masterKeys().wrap(wrapping, access.key().key(), change.next());
    if (!cancel.close()) {
      throw new Failed(new Failure.Cancelled());
    }
    try {
      put(header, next);
      session.opensWith(next, change.next().keyFile());
      access.shrink();
    } catch (Failed e) {
      if (e.failure() instanceof Failure.AfterCommit after) {
        session.opensWith(next, change.next().keyFile());
        throw afterCommit(after.cause(), next, e);
      }
      throw e;
    }
  }

  private void put(ClearHeader header, ClearHeader next) throws Failed {
    access.edit((writing, known) -> {
      var now = HeaderInForce.of(writing.transaction(), access.key(), known);
      if (!Arrays.equals(now.bytes(), header.bytes())) {
        throw new Failed(new Failure.Conflict(header.vaultId()));
      }
      writing.headers(next);
    });
  }

  /// @param inForce the header that was committed
  static Failed afterCommit(Failure failure, ClearHeader inForce, Throwable cause) {
    var key = new Failure.KeyInForce(inForce.key().id().hex(), inForce.key().generation());
    return new Failed(new Failure.AfterCommit(failure, Optional.of(key)), cause);
  }

  /// Room that a rotation needs on the vault's disk.
  static final class SpaceNeeded {
    private SpaceNeeded() {}

    /// Journal, backup and new tables, each as long as the file, the exports to be made again, and
    /// a tenth more.
    static long of(long fileBytes, List<ExportNote> renewals) {
      long sum = 3 * fileBytes;
      for (var export : renewals) {
        if (export.identity().kind() == ExportIdentity.Kind.RESTRICTED) {
          sum += size(export);
        }
      }
      return sum + sum / 10;
    }

    private static long size(ExportNote export) {
      try {
        return Files.size(export.path());
      } catch (IOException e) {
        return 0;
      }
    }
  }

  public static final UUID AFTERMATH_ROW = new UUID(0, 1);
}
