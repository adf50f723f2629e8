package org.keyturn.platform;

/// Locks whole pages of memory. Results of the system are not reported: a limit that is reached
/// leaves the page as it was, and nothing better could be done about it.
interface MemoryPages {
  /// Of one page, in bytes.
  long size();

  /// `address` is that of a page.
  void lock(long address) throws Throwable;

  void unlock(long address) throws Throwable;

  /// Those of this system, or none at all where it offers nothing.
  static MemoryPages ofThisSystem() {
    String system = System.getProperty("os.name", "");
    try {
      if (system.startsWith("Windows")) {
        return new WindowsMemoryPages();
      }
      if (system.startsWith("Linux") || system.startsWith("Mac")) {
        return new PosixMemoryPages(system.startsWith("Linux"));
      }
    } catch (RuntimeException | Error e) {
      // Native access is denied, or the function is missing: do without.
      return new NoMemoryPages();
    }
    return new NoMemoryPages();
  }
}
