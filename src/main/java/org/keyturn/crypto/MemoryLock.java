package org.keyturn.crypto;

import java.lang.foreign.MemorySegment;

/// Keeps the pages of a secret out of swap and core dumps, if the system can. Both methods are
/// called from any thread, always in pairs for the same segment, and must not throw.
public interface MemoryLock {
  /// Called once, before a secret is written into the segment.
  void lock(MemorySegment segment);

  /// Called once, after the segment was zeroed and before it is freed.
  void unlock(MemorySegment segment);
}
