package org.keyturn.vault.session;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.VaultKey;
import org.keyturn.files.Disk;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.HeaderCopies;
import org.keyturn.store.PathLimits;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.Backups;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.SalvageReport;
import org.keyturn.vault.Session;
import org.keyturn.vault.Stoppable;
import org.keyturn.vault.VaultInfo;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.environment.MasterKeys;
import org.keyturn.vault.exports.FolderBackups;
import org.keyturn.vault.records.AttachmentStreams;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.RecordIndexReader;

/// Vaults as files on this computer.
public final class FileVaults implements Vaults {
  private static final int ATTEMPTS = 5;

  /// Gets the vault key out of a header.
  @FunctionalInterface
  public interface KeyOpener {
    MasterKeys.Unwrapped open(ClearHeader header, Credentials credentials) throws Failed;
  }

  private final Environment environment;
  private final KeyOpener keys;

  public FileVaults(Environment environment) {
    this(environment, environment.masterKeys()::unwrapToRenew);
  }

  public FileVaults(Environment environment, KeyOpener keys) {
    this.environment = environment;
    this.keys = keys;
  }

  @Override
  public VaultInfo info(Path vault) throws Failed {
    try (var file = VaultFile.open(vault, environment.observer())) {
      return VaultInfoReader.of(file.read(Transaction::headers));
    }
  }

  @Override
  public Session create(
      Path vault, Credentials credentials, Optional<KdfParameters> kdf, CancelToken cancel)
      throws Failed {
    return Stoppable.by(cancel, () -> make(vault, credentials, kdf, cancel));
  }

  private Session make(
      Path vault, Credentials credentials, Optional<KdfParameters> kdf, CancelToken cancel)
      throws Failed {
    MasterKeys.requireLength(credentials.password());
    PathLimits.requireRoom(vault);
    if (Files.exists(vault, LinkOption.NOFOLLOW_LINKS)) {
      throw new Failed(new Failure.Refused(Failure.Rule.TARGET_EXISTS));
    }
    if (kdf.isPresent() && kdf.get().weakerThan(environment.floor())) {
      throw new Failed(new Failure.Refused(Failure.Rule.KDF_WEAKER));
    }
    var key = VaultKey.generate();
    VaultFile file = null;
    boolean made = false;
    try {
      var wrapping =
          new MasterKeys.Wrapping(UUID.randomUUID(), kdf.orElseGet(environment::calibrated), 1, 1);
      var header = environment.masterKeys().wrap(wrapping, key, credentials);
      if (!cancel.close()) {
        throw new Failed(new Failure.Cancelled());
      }
      new NewVault(environment).make(vault, header, key);
      made = true;
      file = VaultFile.open(vault, environment.observer());
      return session(file, key, header, credentials);
    } catch (Failed | RuntimeException e) {
      key.close();
      if (file != null) {
        file.close();
      }
      if (made) {
        Disk.discard(vault);
      }
      throw e;
    }
  }

  private VaultSession session(
      VaultFile file, VaultKey key, ClearHeader header, Credentials credentials) throws Failed {
    var cipher = new RecordCipher(header.vaultId(), key);
    var remembered = new LastSeen(environment.place().data()).find(file.path(), header.vaultId());
    var index = snapshot(file, cipher, header);
    var session =
        new VaultSession(environment, file, key, index, credentials.keyFile(), remembered);
    VaultWatcher.watch(session);
    session.onLock(_ -> environment.locked());
    return session;
  }

  private static RecordIndex snapshot(VaultFile file, RecordCipher cipher, ClearHeader header)
      throws Failed {
    try {
      return file.read(transaction -> {
        if (!transaction.headers().has(header)) {
          throw new HeaderChanged();
        }
        return RecordIndexReader.read(transaction, cipher, header);
      });
    } catch (Failed e) {
      throw WholenessCheck.story(file, cipher, e);
    }
  }

  @Override
  public <E extends Exception> Session unlock(
      Path vault,
      CredentialSource<E> source,
      Presence presence,
      Progress progress,
      CancelToken cancel)
      throws Failed, E {
    for (int i = 0; i < ATTEMPTS; i++) {
      var file = VaultFile.open(vault, environment.observer());
      try {
        var copies = file.read(Transaction::headers);
        // Asking is no part of what can be cancelled: nothing is derived yet.
        try (var credentials = source.of(VaultInfoReader.of(copies))) {
          return Stoppable.by(
              cancel, () -> unlocked(file, copies, credentials, presence, progress, cancel));
        }
      } catch (HeaderChanged e) {
        file.close();
        AttachmentStreams.requireOngoing(cancel);
      } catch (Exception e) {
        file.close();
        throw e;
      }
    }
    throw new Failed(new Failure.Busy());
  }

  /// A rotation or a change of the master password was committed while the key was being derived:
  /// what was derived belongs to a header that is no longer in force.
  private static final class HeaderChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HeaderChanged() {
      super(null, null, false, false);
    }
  }

  private Session unlocked(
      VaultFile file,
      HeaderCopies copies,
      Credentials credentials,
      Presence presence,
      Progress progress,
      CancelToken cancel)
      throws Failed {
    VaultKey key = null;
    VaultSession session = null;
    try {
      var proof = VerifiedHeader.of(file, copies, keys, credentials);
      key = proof.key();
      AttachmentStreams.requireOngoing(cancel);
      session = session(file, key, proof.header(), credentials);
      new AfterUnlock(session, environment)
          .run(proof.header(), copies.oneDamaged(), progress, cancel);
      new FormatUpgrade(session).run(proof.next(), progress, cancel);
      var housekeeping = new Housekeeping(session, environment);
      if (presence == Presence.ANNOUNCED) {
        housekeeping.expectTrash();
        session.announce();
      }
      housekeeping.countExpiring();
      return session;
    } catch (Failed | RuntimeException e) {
      if (session != null) {
        session.close();
      } else {
        if (key != null) {
          key.close();
        }
        environment.locked();
      }
      throw e;
    }
  }

  @Override
  public SalvageReport salvage(
      Path vault, Credentials credentials, Path target, Progress progress, CancelToken cancel)
      throws Failed {
    return Stoppable.by(
        cancel,
        () -> new Salvage(this, environment).run(vault, credentials, target, progress, cancel));
  }

  @Override
  public Backups backups() {
    return new FolderBackups(environment);
  }
}
