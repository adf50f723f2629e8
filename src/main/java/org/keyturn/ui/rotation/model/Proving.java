package org.keyturn.ui.rotation.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.JobRunner;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.KeyFiles;
import org.keyturn.vault.Session;

/// Reads the key files and proves what opens the vault now, on a job's thread. The two passwords
/// are this job's; a failure wipes them.
final class Proving implements JobRunner.LongJob<Boolean> {
  private final Session session;
  private final Password currentPassword;
  private final Password nextPassword;
  private final Optional<Path> currentFile;
  private final Optional<Path> nextFile;
  private volatile @Nullable Credentials current;
  private volatile @Nullable Credentials next;

  Proving(Session session, Password current, Password next, KeyFilePlan files) {
    this.session = session;
    currentPassword = current;
    nextPassword = next;
    currentFile = files.currentFile();
    nextFile = files.nextFile();
  }

  @Override
  public Boolean run(Progress progress, CancelToken cancel) throws Failed {
    boolean done = false;
    try {
      var now = KeyFiles.credentials(currentPassword, currentFile, session.path());
      current = now;
      next = KeyFiles.credentials(nextPassword, nextFile, session.path());
      boolean right = session.proves(now, cancel);
      done = true;
      return right;
    } finally {
      if (!done) {
        wipe();
      }
    }
  }

  private void wipe() {
    currentPassword.close();
    nextPassword.close();
    if (current != null) {
      current.close();
    }
    if (next != null) {
      next.close();
    }
  }

  /// Whether it was the new key file that could not be read.
  boolean readingNext() {
    return current != null && next == null;
  }

  /// After a run without a failure.
  ///
  /// @return the caller's to wipe
  PasswordProof proof(Duration took) {
    return new PasswordProof(Objects.requireNonNull(current), Objects.requireNonNull(next), took);
  }
}
