package org.keyturn.vault.session;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.keyturn.vault.exports.HeldCopy;
import org.keyturn.vault.exports.SessionBackups;
import org.keyturn.vault.exports.VaultExports;
import org.keyturn.vault.imports.Copies;
import org.keyturn.vault.imports.VaultImports;
import org.keyturn.vault.items.MemoryFile;
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
import org.keyturn.vault.records.VaultAccess;
import org.keyturn.vault.rotation.RotatingSession;
import org.keyturn.vault.rotation.VaultRotation;

/// One unlocked vault: the state machine, and the parts that work on its [VaultAccess].
final class VaultSession implements SessionParts, RotatingSession {
  private final SessionStates states;
  private final SessionWatch watch;
  private final Path path;
  private final VaultKey key;
  private final VaultAccess access;
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
  private final MemoryFile memory;
  private final byte[] unlockedBy;

  VaultSession(
      Environment environment,
      VaultFile file,
      VaultKey key,
      RecordIndex index,
      Optional<SecretBytes> keyFile,
      Optional<StateLine> remembered) {
    this.keyFile = new KeyFileMemory(keyFile);
    this.path = file.path();
    this.unlockedBy = index.header().bytes();
    this.key = key;
    this.states = new SessionStates(key.keyId());
    var cipher = new RecordCipher(index.header().vaultId(), key);
    var fork = new ForkCheck(new LastSeen(environment.place().data()), path);
    var held = new HeldCopy(environment, file, cipher);
    this.watch = new SessionWatch(index, states, fork, held, this::lock);
    fork.compare(remembered, index).ifPresent(watch::notice);
    this.access = new VaultAccess(file, cipher, index, watch, watch);
    this.announcement = new SessionAnnouncement(access, environment);
    this.disposal = new Disposal(announcement, access);
    this.proof = new MasterPasswordProof(access, environment.masterKeys(), this.keyFile);
    this.items =
        new VaultItems(access, environment, Optional.of(new Copies(this, environment.clock())));
    this.imports = new VaultImports(access, items, environment.clock());
    this.backups = new SessionBackups(access, environment);
    this.folders = new VaultFolders(access);
    this.attachments = new VaultAttachments(access, environment);
    this.settings = new SettingsRecord(access);
    this.exports = new VaultExports(access, environment, contents());
    this.drafts = new VaultDrafts(access, environment, items, index);
    this.memory = new MemoryFile(environment.place().data(), cipher);
    this.rotation = new VaultRotation(this, access, environment);
  }

  @Override
  public VaultAccess access() {
    return access;
  }

  void notice(Notice notice) {
    watch.notice(notice);
  }

  @Override
  public void opensWith(ClearHeader header, Optional<SecretBytes> next) {
    watch.opensWith(header);
    keyFile.set(next);
  }

  @Override
  public boolean unlockedBy(ClearHeader header, Optional<SecretBytes> with) throws Failed {
    return Arrays.equals(header.bytes(), unlockedBy) && keyFile.is(with);
  }

  void announce() {
    announcement.make();
  }

  /// Four times a second.
  void poll() {
    if (states.state() == SessionState.UNLOCKED) {
      access.poll();
    }
  }

  @Override
  public void beginRotation() throws Failed {
    states.beginRotation();
  }

  @Override
  public void abandonRotation() {
    states.abandonRotation();
  }

  @Override
  public void requireOpen() throws Failed {
    states.requireOpen();
  }

  @Override
  public void dismiss(Notice notice) throws Failed {
    watch.dismiss(notice);
    if (notice instanceof Notice.OtherCopy) {
      access.exclusively(() -> access.look(watch::accept));
    }
  }

  @Override
  public void lock(LockReason reason) {
    boolean first = states.end(reason);
    if (first) {
      key.close();
      keyFile.close();
      disposal.begin();
      if (reason == LockReason.ROTATED_HERE || reason == LockReason.ROTATED_ELSEWHERE) {
        memory.delete();
      }
    }
    if (reason == LockReason.CLOSED) {
      disposal.await();
    }
    if (first) {
      states.tell(reason);
    }
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public VaultInfo info() {
    return watch.info();
  }

  @Override
  public SessionState state() {
    return states.state();
  }

  @Override
  public Optional<LockReason> lockReason() {
    return states.reason();
  }

  @Override
  public void onLock(Consumer<LockReason> listener) {
    states.onEnd(listener);
  }

  @Override
  public void onChange(Runnable listener) {
    watch.onChange(listener);
  }

  @Override
  public List<Notice> notices() {
    return watch.notices();
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
    boolean fits = access.exclusively(() -> access.file().checkPages());
    access.readAnew();
    var report = FullCheck.of(access, KeyRotation.Stage.CHECK, progress, cancel);
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
