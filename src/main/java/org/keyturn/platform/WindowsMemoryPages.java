package org.keyturn.platform;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;

/// Windows: VirtualLock, up to the minimum working set of the process, which is enough for keys.
final class WindowsMemoryPages implements MemoryPages {
  /// On x64 and ARM64 alike.
  private static final long SIZE = 4096;

  private final MethodHandle virtualLock;
  private final MethodHandle virtualUnlock;

  WindowsMemoryPages() {
    FunctionDescriptor range = FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG);
    virtualLock = NativeCalls.findIn("kernel32", "VirtualLock", range);
    virtualUnlock = NativeCalls.findIn("kernel32", "VirtualUnlock", range);
  }

  @Override
  public long size() {
    return SIZE;
  }

  @Override
  public void lock(long address) throws Throwable {
    int _ = (int) virtualLock.invokeExact(address, SIZE);
  }

  @Override
  public void unlock(long address) throws Throwable {
    int _ = (int) virtualUnlock.invokeExact(address, SIZE);
  }
}
