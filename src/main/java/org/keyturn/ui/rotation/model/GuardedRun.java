package org.keyturn.ui.rotation.model;

import org.keyturn.jobs.JobRunner;
import org.keyturn.model.Failed;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationReport;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.Session;

/// The work itself, on a job's thread: wipes its copies of the passwords, and lets the page know if
/// a bug ended it, so that no bar stands still for ever.
final class GuardedRun {
  private final Session session;
  private final JobRunner jobs;
  private final Runnable crashed;

  public GuardedRun(Session session, JobRunner jobs, Runnable crashed) {
    this.session = session;
    this.jobs = jobs;
    this.crashed = crashed;
  }

  public JobRunner.LongJob<RotationReport> rotation(RotationRequest request) {
    return (progress, cancel) ->
        guarded(request.passwords(), () -> session.rotation().rotate(request, progress, cancel));
  }

  public JobRunner.LongJob<Boolean> change(PasswordChange change) {
    return (progress, cancel) ->
        guarded(
            change,
            () -> {
              session.rotation().changePassword(change, cancel);
              return true;
            });
  }

  private <T> T guarded(PasswordChange passwords, JobRunner.Job<T> work) throws Failed {
    boolean expected = false;
    try {
      var result = work.run();
      expected = true;
      return result;
    } catch (Failed outcome) {
      expected = true;
      throw outcome;
    } finally {
      passwords.current().close();
      passwords.next().close();
      if (!expected) {
        jobs.post(crashed);
      }
    }
  }
}
