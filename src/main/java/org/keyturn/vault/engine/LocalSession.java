package org.keyturn.vault.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.VaultKey;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.transfer.Contents;
import org.keyturn.model.vault.VaultSettings;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.Imports;
import org.keyturn.vault.KeyRotation;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Notice;
import org.keyturn.vault.OtherSession;
import org.keyturn.vault.SessionState;
import org.keyturn.vault.VaultInfo;
import org.keyturn.vault.VerifyReport;
import org.keyturn.vault.access.Credentials;
import org.keyturn.vault.access.Stoppable;
import org.keyturn.vault.cabinet.Cabinet;
import org.keyturn.vault.cabinet.FullCheck;
import org.keyturn.vault.cabinet.StateMemory;
import org.keyturn.vault.content.LocalAttachments;
import org.keyturn.vault.content.LocalContents;
import org.keyturn.vault.content.LocalFolders;
import org.keyturn.vault.content.LocalItems;
import org.keyturn.vault.content.LocalSettings;
import org.keyturn.vault.content.Opened;
import org.keyturn.vault.drafts.LocalDrafts;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.environment.LastSeen;
import org.keyturn.vault.ledger.LocalExports;
import org.keyturn.vault.receive.Copies;
import org.keyturn.vault.receive.LocalImports;
import org.keyturn.vault.seal.Keyed;
import org.keyturn.vault.seal.Snapshot;
import org.keyturn.vault.seal.StateLine;
import org.keyturn.vault.shelf.HeldCopy;
import org.keyturn.vault.shelf.LocalOwnBackups;
import org.keyturn.vault.turn.LocalRotation;
import org.keyturn.vault.turn.Turnable;

/// One unlocked vault: the state machine, and the parts that work on its [Cabinet].
final class LocalSession implements Opened, Turnable, Cabinet.Watch, StateMemory {

  private final List<Runnable> changeListeners = new CopyOnWriteArrayList<>();
  private final List<Notice> notices = new CopyOnWriteArrayList<>();
  private final Environment environment;
  private final Life life;
  private final Descent descent;
  private final Path path;
  private final VaultKey key;
  private final Cabinet cabinet;
  private final Announcement announcement;
  private final Disposal disposal;
  private final LocalItems items;
  private final LocalImports imports;
  private final LocalOwnBackups backups;
  private final LocalFolders folders;
  private final LocalAttachments attachments;
  private final LocalSettings settings;
  private final LocalRotation rotation;
  private final LocalExports exports;
  private final LocalDrafts drafts;
  private final KeyFileMemory keyFile;
  private final MasterPasswordProof proof;
  private volatile VaultInfo info;

  LocalSession(
      Environment environment,
      VaultFile file,
      VaultKey key,
      Snapshot snapshot,
      Optional<SecretBytes> keyFile,
      Optional<StateLine> remembered) {
    this.keyFile = new KeyFileMemory(keyFile);
    this.path = file.path();
    this.key = key;
    this.life = new Life(key.keyId());
    var keyed = new Keyed(snapshot.header().vaultId(), key);
    this.environment = environment;
    this.descent = new Descent(new LastSeen(environment.place().data()), path);
    descent.compare(remembered, snapshot).ifPresent(notices::add);
    this.info = Infos.of(snapshot.header());
    this.cabinet = new Cabinet(file, keyed, snapshot, this, this);
    this.announcement = new Announcement(cabinet, environment);
    this.disposal = new Disposal(announcement, cabinet);
    this.proof = new MasterPasswordProof(cabinet, environment.masterKeys(), this.keyFile);
    this.items =
        new LocalItems(cabinet, environment, Optional.of(new Copies(this, environment.clock())));
    this.imports = new LocalImports(cabinet, items, environment.clock());
    this.backups = new LocalOwnBackups(cabinet, environment);
    this.folders = new LocalFolders(cabinet);
    this.attachments = new LocalAttachments(cabinet, environment);
    this.settings = new LocalSettings(cabinet);
    this.exports = new LocalExports(cabinet, environment, contents());
    this.drafts = new LocalDrafts(cabinet, environment, items, snapshot);
    this.rotation = new LocalRotation(this, cabinet, environment);
  }

  @Override
  public Cabinet cabinet() {
    return cabinet;
  }

  void notice(Notice notice) {
    notices.add(notice);
  }

  @Override
  public void opensWith(ClearHeader header, Optional<SecretBytes> next) {
    info = Infos.of(header);
    keyFile.set(next);
  }

  void announce() {
    announcement.make();
  }

  /// Four times a second.
  void poll() {
    if (life.state() == SessionState.UNLOCKED) {
      cabinet.poll();
    }
  }

  @Override
  public void beginRotation() throws Failed {
    life.beginRotation();
  }

  @Override
  public void abandonRotation() {
    life.abandonRotation();
  }

  @Override
  public void requireOpen() throws Failed {
    life.requireOpen();
  }

  @Override
  public void changed() {
    changeListeners.forEach(Runnable::run);
  }

  @Override
  public void saw(Snapshot now) {
    info = Infos.of(now.header());
    descent.saw(now);
  }

  @Override
  public void wrote(Snapshot now) {
    info = Infos.of(now.header());
    descent.wrote(now);
  }

  @Override
  public void replaced(ClearHeader header) {
    new HeldCopy(environment, cabinet.file(), cabinet.key()).keep(header);
  }

  @Override
  public void lost(LockReason reason) {
    lock(reason);
  }

  @Override
  public void dismiss(Notice notice) throws Failed {
    notices.remove(notice);
    if (notice instanceof Notice.OtherCopy) {
      cabinet.exclusively(() ->
          cabinet.look(now -> {
            descent.wrote(now);
            return 0;
          }));
    }
  }

  @Override
  public void lock(LockReason reason) {
    boolean first = life.end(reason);
    if (first) {
      key.close();
      keyFile.close();
      disposal.begin();
    }
    if (reason == LockReason.CLOSED) {
      disposal.await();
    }
    if (first) {
      life.tell(reason);
    }
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public VaultInfo info() {
    return info;
  }

  @Override
  public SessionState state() {
    return life.state();
  }

  @Override
  public Optional<LockReason> lockReason() {
    return life.reason();
  }

  @Override
  public void onLock(Consumer<LockReason> listener) {
    life.onEnd(listener);
  }

  @Override
  public void onChange(Runnable listener) {
    changeListeners.add(listener);
  }

  @Override
  public List<Notice> notices() {
    return new ArrayList<>(notices);
  }

  @Override
  public LocalItems items() {
    return items;
  }

  @Override
  public LocalFolders folders() {
    return folders;
  }

  @Override
  public LocalAttachments attachments() {
    return attachments;
  }

  @Override
  public KeyRotation rotation() {
    return rotation;
  }

  @Override
  public LocalExports exports() {
    return exports;
  }

  @Override
  public Imports imports() {
    return imports;
  }

  @Override
  public LocalOwnBackups backups() {
    return backups;
  }

  @Override
  public LocalDrafts drafts() {
    return drafts;
  }

  @Override
  public VaultSettings settings() throws Failed {
    return settings.get();
  }

  @Override
  public VaultSettings changeSettings(UnaryOperator<VaultSettings> change) throws Failed {
    return settings.change(change);
  }

  @Override
  public Contents contents() {
    return new LocalContents(items, folders, attachments, settings);
  }

  @Override
  public VerifyReport verify(Progress progress, CancelToken cancel) throws Failed {
    boolean fits = cabinet.exclusively(() -> cabinet.file().checkPages());
    cabinet.readAnew();
    var report = FullCheck.of(cabinet, KeyRotation.Stage.CHECK, progress, cancel);
    if (!fits && report.whole()) {
      throw new Failed(new Failure.Damaged(Failure.Part.PAGES));
    }
    return report;
  }

  @Override
  public boolean proves(Password password, CancelToken cancel) throws Failed {
    return Stoppable.by(cancel, () -> proof.by(password));
  }

  @Override
  public boolean proves(Credentials credentials, CancelToken cancel) throws Failed {
    return Stoppable.by(cancel, () -> proof.by(credentials));
  }

  @Override
  public List<OtherSession> otherSessions() throws Failed {
    return announcement.others();
  }
}
