package org.keyturn.platform;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;

/// Keeps memory out of the swap file and, on Linux, out of core dumps, as far as the system allows.
/// Small segments share pages, and systems do not count how often a page was locked, so this does.
/// Thread-safe; never throws.
public final class NativeMemoryLock {
  private final MemoryPages pages;

  /// How many locked segments lie on each page, by the address of the page.
  private final Map<Long, Integer> holders = new HashMap<>();

  NativeMemoryLock(MemoryPages pages) {
    this.pages = pages;
  }

  /// Made once for the whole process: two would undo each other's locks.
  public static NativeMemoryLock ofThisSystem() {
    return new NativeMemoryLock(MemoryPages.ofThisSystem());
  }

  /// Locks the pages that the segment touches.
  public synchronized void lock(MemorySegment segment) {
    for (long page = first(segment); page < segment.address() + segment.byteSize(); ) {
      if (holders.merge(page, 1, Integer::sum) == 1) {
        attempt(pages::lock, page);
      }
      page += pages.size();
    }
  }

  /// Unlocks those of them that hold no other locked segment.
  public synchronized void unlock(MemorySegment segment) {
    for (long page = first(segment); page < segment.address() + segment.byteSize(); ) {
      if (holders.containsKey(page) && holders.merge(page, -1, Integer::sum) == 0) {
        holders.remove(page);
        attempt(pages::unlock, page);
      }
      page += pages.size();
    }
  }

  private long first(MemorySegment segment) {
    return segment.address() - segment.address() % pages.size();
  }

  private static void attempt(PageCall call, long page) {
    try {
      call.on(page);
    } catch (Throwable e) {
      // Locking is an extra: a secret that cannot be locked is still usable.
    }
  }

  private interface PageCall {
    void on(long page) throws Throwable;
  }
}
