package org.keyturn.crypto;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The memory of one secret outside the Java heap, where no garbage collector copies it, locked as
/// far as the system permits. Thread-safe.
final class LockedMemory implements Runnable {
  private static final int ALIGNMENT = 16;

  private final MemoryLock lock;
  private final Arena arena;
  private final MemorySegment segment;
  private final int length;
  private boolean wiped;

  @SuppressWarnings("MustBeClosedChecker") // run() closes it
  LockedMemory(MemoryLock lock, byte[] bytes) {
    this.lock = lock;
    length = bytes.length;
    // A shared arena: the secret is made in one thread and wiped in another.
    arena = Arena.ofShared();
    segment = arena.allocate(Math.max(1, length), ALIGNMENT);
    lock.lock(segment);
    MemorySegment.copy(bytes, 0, segment, ValueLayout.JAVA_BYTE, 0, length);
  }

  /// A copy on the heap; the caller wipes it.
  synchronized byte[] copy() {
    if (wiped) {
      throw new IllegalStateException("the secret was wiped");
    }
    byte[] copy = new byte[length];
    MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, 0, copy, 0, length);
    return copy;
  }

  /// Zeroes and frees the memory.
  @Override
  public synchronized void run() {
    wiped = true;
    segment.fill((byte) 0);
    lock.unlock(segment);
    arena.close();
  }
}
