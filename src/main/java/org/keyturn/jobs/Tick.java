package org.keyturn.jobs;

/// How far a job is: counts of things and of bytes within the whole job's phase. A total of 0 means
/// "not known yet".
public record Tick(Phase phase, long done, long total, long bytesDone, long bytesTotal) {

  /// A phase that just began, with nothing known about its size.
  public static Tick begin(Phase phase) {
    return new Tick(phase, 0, 0, 0, 0);
  }
}
