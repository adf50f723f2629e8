package org.keyturn.benchmark;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// The processor time of all children of this process that have ended, as the system counts it:
/// POSIX's `getrusage(RUSAGE_CHILDREN)`. Zero where there is no such call.
final class ChildTimes {
  private static final int CHILDREN = -1;

  /// `struct rusage` has 144 bytes on 64-bit Linux and macOS; two `struct timeval` come first.
  private static final int BYTES = 256;

  private ChildTimes() {}

  /// @return seconds, user and system
  static double seconds() {
    var function = Linker.nativeLinker().defaultLookup().find("getrusage");
    if (function.isEmpty()) {
      return 0;
    }
    try (var arena = Arena.ofConfined()) {
      var usage = arena.allocate(BYTES, Long.BYTES);
      call(function.get(), usage);
      return time(usage, 0) + time(usage, 16);
    }
  }

  private static void call(MemorySegment function, MemorySegment usage) {
    MethodHandle handle =
        Linker.nativeLinker()
            .downcallHandle(
                function,
                FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    try {
      int code = (int) handle.invokeExact(CHILDREN, usage);
      if (code != 0) {
        throw new IllegalStateException("getrusage: " + code);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// A `struct timeval`; macOS has 32 bits of microseconds and 32 of padding.
  private static double time(MemorySegment usage, long offset) {
    return usage.get(ValueLayout.JAVA_LONG, offset)
        + usage.get(ValueLayout.JAVA_INT, offset + 8) / 1e6;
  }
}
