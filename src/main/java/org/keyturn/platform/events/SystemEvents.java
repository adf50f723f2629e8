package org.keyturn.platform.events;

import java.util.Locale;
import java.util.function.Consumer;

/// The system's own word about sleep and the locked screen, as far as it gives it. Never the only
/// guard: a bus may be missing, and a computer may sleep before its word arrives.
public interface SystemEvents extends AutoCloseable {

  /// Begins to listen. Returns at once and never fails; a system that tells nothing stays silent.
  ///
  /// @param listener called on any thread
  void listen(Consumer<SystemEvent> listener);

  /// Ends the listening.
  @Override
  void close();

  /// Those of this computer. AWT, which Windows and macOS need for it, is not loaded elsewhere.
  static SystemEvents ofThisComputer() {
    return of(System.getProperty("os.name", ""));
  }

  /// @param osName as Java names it
  static SystemEvents of(String osName) {
    var name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("linux")) {
      return new LinuxEvents(System::getenv);
    }
    return name.startsWith("windows") || name.startsWith("mac") ? new AwtEvents() : new NoEvents();
  }
}
