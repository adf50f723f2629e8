package org.keyturn.vault.session;

import java.nio.file.Path;
import java.util.Optional;
import org.keyturn.vault.Notice;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.StateLine;
import org.keyturn.vault.records.StateMemory;

/// How the file of one session stands to what this computer saw of the vault before. While a notice
/// is open, the state that was remembered stays remembered, so that the next unlock says it again;
/// a write here, or the person's word, ends that. Thread-safe.
final class ForkCheck implements StateMemory {
  private final LastSeen seen;
  private final Path path;
  private boolean open;

  ForkCheck(LastSeen seen, Path path) {
    this.seen = seen;
    this.path = path;
  }

  /// @param remembered what this computer saw last, read before the file was
  /// @return what to say of it
  synchronized Optional<Notice> compare(Optional<StateLine> remembered, RecordIndex found) {
    if (!found.manifestWhole()) {
      return Optional.empty();
    }
    var notice = remembered.flatMap(last -> notice(last.kinship(found.line())));
    open = notice.isPresent();
    saw(found);
    return notice;
  }

  private static Optional<Notice> notice(StateLine.Kinship kinship) {
    return switch (kinship) {
      case SAME, LATER -> Optional.empty();
      case EARLIER -> Optional.of(new Notice.RestoredCopy());
      case APART -> Optional.of(new Notice.DivergedCopy());
      case UNKNOWN -> Optional.of(new Notice.UnknownDescent());
    };
  }

  @Override
  public synchronized void saw(RecordIndex now) {
    if (!open && now.manifestWhole()) {
      seen.remember(path, now);
    }
  }

  /// The person knows of it.
  ///
  /// @return whether one stood open
  synchronized boolean dismiss(RecordIndex now) {
    boolean stood = open;
    wrote(now);
    return stood;
  }

  @Override
  public synchronized void wrote(RecordIndex now) {
    open = false;
    saw(now);
  }
}
