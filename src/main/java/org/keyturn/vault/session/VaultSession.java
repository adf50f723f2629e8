package org.keyturn.vault.session;

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
import org.keyturn.model.Contents;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.VaultSettings;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.Imports;
import org.keyturn.vault.KeyRotation;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Notice;
import org.keyturn.vault.OtherSession;
import org.keyturn.vault.SessionState;
import org.keyturn.vault.Stoppable;
import org.keyturn.vault.VaultInfo;
import org.keyturn.vault.VerifyReport;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.environment.LastSeen;
import org.keyturn.vault.exports.HeldCopy;
import org.keyturn.vault.exports.SessionBackups;
import org.keyturn.vault.exports.VaultExports;
import org.keyturn.vault.imports.Copies;
import org.keyturn.vault.imports.VaultImports;
import org.keyturn.vault.items.SessionParts;
import org.keyturn.vault.items.SettingsRecord;
import org.keyturn.vault.items.VaultAttachments;
import org.keyturn.vault.items.VaultContents;
import org.keyturn.vault.items.VaultFolders;
import org.keyturn.vault.items.VaultItems;
import org.keyturn.vault.records.FullCheck;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.StateLine;
import org.keyturn.vault.records.StateMemory;
import org.keyturn.vault.records.VaultAccess;
import org.keyturn.vault.rotation.RotatingSession;
import org.keyturn.vault.rotation.VaultRotation;

/// One unlocked vault: the state machine, and the parts that work on its [VaultAccess].
final class VaultSession implements SessionParts, RotatingSession, VaultAccess.Watch, StateMemory {

  private final List<Runnable> changeListeners = new CopyOnWriteArrayList<>();
  private final List<Notice> notices = new CopyOnWriteArrayList<>();
  private final Environment environment;
  private final SessionStates life;
  private final ForkCheck descent;
  private final Path path;
  private final VaultKey key;
  private final VaultAccess cabinet;
  private final SessionAnnouncement announcement;
  private final Disposal disposal;
  private final VaultItems items;
  private final VaultImports imports;
  private final SessionBackups backups;
  private final VaultFolders folders;
  private final VaultAttachments attachments;
  private final SettingsRecord settings;
  private final VaultRotation rotation;
  private final VaultExports exports;
  private final VaultDrafts drafts;
  private final KeyFileMemory keyFile;
  private final MasterPasswordProof proof;
  private volatile VaultInfo info;

  VaultSession(
      Environment environment,
      VaultFile file,
      VaultKey key,
      RecordIndex snapshot,
      Optional<SecretBytes> keyFile,
      Optional<StateLine> remembered) {
    this.keyFile = new KeyFileMemory(keyFile);
    this.path = file.path();
    this.key = key;
    this.life = new SessionStates(key.keyId());
    var keyed = new RecordCipher(snapshot.header().vaultId(), key);
    this.environment = environment;
    this.descent = new ForkCheck(new LastSeen(environment.place().data()), path);
    descent.compare(remembered, snapshot).ifPresent(notices::add);
    this.info = VaultInfoReader.of(snapshot.header());
    this.cabinet = new VaultAccess(file, keyed, snapshot, this, this);
    this.announcement = new SessionAnnouncement(cabinet, environment);
    this.disposal = new Disposal(announcement, cabinet);
    this.proof = new MasterPasswordProof(cabinet, environment.masterKeys(), this.keyFile);
    this.items =
        new VaultItems(cabinet, environment, Optional.of(new Copies(this, environment.clock())));
    this.imports = new VaultImports(cabinet, items, environment.clock());
    this.backups = new SessionBackups(cabinet, environment);
    this.folders = new VaultFolders(cabinet);
    this.attachments = new VaultAttachments(cabinet, environment);
    this.settings = new SettingsRecord(cabinet);
    this.exports = new VaultExports(cabinet, environment, contents());
    this.drafts = new VaultDrafts(cabinet, environment, items, snapshot);
    this.rotation = new VaultRotation(this, cabinet, environment);
  }

  @Override
  public VaultAccess cabinet() {
    return cabinet;
  }

  void notice(Notice notice) {
    notices.add(notice);
  }

  @Override
  public void opensWith(ClearHeader header, Optional<SecretBytes> next) {
    info = VaultInfoReader.of(header);
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
  public void saw(RecordIndex now) {
    info = VaultInfoReader.of(now.header());
    descent.saw(now);
  }

  @Override
  public void wrote(RecordIndex now) {
    info = VaultInfoReader.of(now.header());
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
  public VaultItems items() {
    return items;
  }

  @Override
  public VaultFolders folders() {
    return folders;
  }

  @Override
  public VaultAttachments attachments() {
    return attachments;
  }

  @Override
  public KeyRotation rotation() {
    return rotation;
  }

  @Override
  public VaultExports exports() {
    return exports;
  }

  @Override
  public Imports imports() {
    return imports;
  }

  @Override
  public SessionBackups backups() {
    return backups;
  }

  @Override
  public VaultDrafts drafts() {
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
    return new VaultContents(items, folders, attachments, settings);
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
