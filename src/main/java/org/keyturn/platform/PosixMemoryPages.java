package org.keyturn.platform;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;

/// Linux and macOS: mlock, and on Linux also madvise, so that a core dump leaves the page out.
final class PosixMemoryPages implements MemoryPages {
  // <sys/mman.h> of Linux
  private static final int MADV_DONTDUMP = 16;
  private static final int MADV_DODUMP = 17;

  private final boolean linux;
  private final MethodHandle mlock;
  private final MethodHandle munlock;
  private final MethodHandle madvise;
  private final long size;

  PosixMemoryPages(boolean linux) {
    this.linux = linux;
    // Pointers and size_t are 64 bits wide on every system that JavaFX runs on.
    FunctionDescriptor range = FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG);
    mlock = NativeCalls.find("mlock", range);
    munlock = NativeCalls.find("munlock", range);
    madvise =
        NativeCalls.find(
            "madvise", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT));
    size = pageSize();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void lock(long address) throws Throwable {
    int _ = (int) mlock.invokeExact(address, size);
    advise(address, MADV_DONTDUMP);
  }

  @Override
  public void unlock(long address) throws Throwable {
    advise(address, MADV_DODUMP);
    int _ = (int) munlock.invokeExact(address, size);
  }

  private void advise(long address, int advice) throws Throwable {
    if (linux) {
      int _ = (int) madvise.invokeExact(address, size, advice);
    }
  }

  private static long pageSize() {
    try {
      return (int) NativeCalls.find("getpagesize", FunctionDescriptor.of(JAVA_INT)).invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException("getpagesize cannot fail", e);
    }
  }
}
