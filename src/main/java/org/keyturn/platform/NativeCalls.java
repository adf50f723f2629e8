package org.keyturn.platform;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// Finds functions of the C library or of a system library.
public final class NativeCalls {
  private NativeCalls() {}

  /// A function of the C library that this process has loaded anyway.
  public static MethodHandle find(String name, FunctionDescriptor type, Linker.Option... options) {
    return bind(Linker.nativeLinker().defaultLookup(), name, type, options);
  }

  /// A function of a library that every installation of the system has.
  @SuppressWarnings("restricted") // native calls are what this class is for
  public static MethodHandle findIn(String library, String name, FunctionDescriptor type) {
    return bind(SymbolLookup.libraryLookup(library, Arena.global()), name, type);
  }

  @SuppressWarnings("restricted") // as above
  private static MethodHandle bind(
      SymbolLookup lookup, String name, FunctionDescriptor type, Linker.Option... options) {
    return Linker.nativeLinker().downcallHandle(lookup.findOrThrow(name), type, options);
  }
}
