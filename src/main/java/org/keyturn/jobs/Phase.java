package org.keyturn.jobs;

/// One stage of a long job, implemented by enums; [#name()] is the stable key of its text.
public interface Phase {
  /// @return a stable upper-case name, e.g. `REENCRYPT`
  String name();
}
