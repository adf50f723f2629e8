package org.keyturn.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// Makes it harder for a crash or another process of the same user to read this process's memory.
public final class ProcessHardening {
  // <sys/prctl.h> of Linux
  private static final int PR_SET_DUMPABLE = 4;
  // <sys/resource.h>, the same number on Linux and macOS
  private static final int RLIMIT_CORE = 4;

  private ProcessHardening() {}

  /// Linux and macOS: no core dumps. Linux: no reading of the memory by other processes of this
  /// user. Elsewhere nothing. Never throws; returns whether all that is tried on this system took
  /// effect.
  public static boolean apply() {
    String system = System.getProperty("os.name", "");
    boolean linux = system.startsWith("Linux");
    if (!linux && !system.startsWith("Mac")) {
      return true;
    }
    boolean noCores = succeeds(ProcessHardening::forbidCoreDumps);
    boolean notDumpable = !linux || succeeds(ProcessHardening::forbidReading);
    return noCores && notDumpable;
  }

  private static int forbidCoreDumps() throws Throwable {
    MethodHandle setrlimit =
        NativeCalls.find("setrlimit", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    try (Arena arena = Arena.ofConfined()) {
      // struct rlimit: two zeros of 64 bits, the limit of now and the highest one
      MemorySegment none = arena.allocate(JAVA_LONG, 2);
      return (int) setrlimit.invokeExact(RLIMIT_CORE, none);
    }
  }

  private static int forbidReading() throws Throwable {
    MethodHandle prctl =
        NativeCalls.find(
            "prctl",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG),
            Linker.Option.firstVariadicArg(1));
    return (int) prctl.invokeExact(PR_SET_DUMPABLE, 0L);
  }

  private static boolean succeeds(NativeCall call) {
    try {
      return call.run() == 0;
    } catch (Throwable e) {
      return false;
    }
  }

  private interface NativeCall {
    int run() throws Throwable;
  }
}
