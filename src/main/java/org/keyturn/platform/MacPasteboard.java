package org.keyturn.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// Marks what is on the pasteboard of macOS as a secret, by the type that clipboard managers agreed
/// on at nspasteboard.org. JavaFX cannot: it writes types under names of its own making.
public final class MacPasteboard {
  private static final String CONCEALED = "org.nspasteboard.ConcealedType";
  private static final String LIBRARY = "/usr/lib/libobjc.A.dylib";

  private MacPasteboard() {}

  /// On the UI thread, after the content was set. Never throws.
  ///
  /// @param osName as Java names it; on other systems nothing happens
  /// @return whether the mark was set
  public static boolean conceal(String osName) {
    if (!osName.startsWith("Mac")) {
      return false;
    }
    try (var arena = Arena.ofConfined()) {
      return new ObjectiveC(arena).conceal();
    } catch (Throwable notThere) {
      // The mark is an extra: the secret is cleared after its time anyway.
      return false;
    }
  }

  /// The few calls of the Objective-C runtime that it takes.
  private static final class ObjectiveC {
    private final Arena arena;
    private final MethodHandle classNamed;
    private final MethodHandle selector;
    private final MethodHandle send;
    private final MethodHandle sendOne;
    private final MethodHandle sendTwo;
    private final MethodHandle ask;

    ObjectiveC(Arena arena) {
      this.arena = arena;
      var named = FunctionDescriptor.of(ADDRESS, ADDRESS);
      classNamed = NativeCalls.findIn(LIBRARY, "objc_getClass", named);
      selector = NativeCalls.findIn(LIBRARY, "sel_registerName", named);
      send = message(FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
      sendOne = message(FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS));
      sendTwo = message(FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
      ask = message(FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    }

    private static MethodHandle message(FunctionDescriptor type) {
      return NativeCalls.findIn(LIBRARY, "objc_msgSend", type);
    }

    boolean conceal() throws Throwable {
      var board = (MemorySegment) send.invokeExact(type("NSPasteboard"), name("generalPasteboard"));
      var mark = string(CONCEALED);
      var types =
          (MemorySegment) sendOne.invokeExact(type("NSArray"), name("arrayWithObject:"), mark);
      var _ =
          (MemorySegment)
              sendTwo.invokeExact(board, name("addTypes:owner:"), types, MemorySegment.NULL);
      return (boolean) ask.invokeExact(board, name("setString:forType:"), string(""), mark);
    }

    private MemorySegment type(String name) throws Throwable {
      return (MemorySegment) classNamed.invokeExact(arena.allocateFrom(name));
    }

    private MemorySegment name(String method) throws Throwable {
      return (MemorySegment) selector.invokeExact(arena.allocateFrom(method));
    }

    private MemorySegment string(String text) throws Throwable {
      return (MemorySegment)
          sendOne.invokeExact(
              type("NSString"), name("stringWithUTF8String:"), arena.allocateFrom(text));
    }
  }
}
