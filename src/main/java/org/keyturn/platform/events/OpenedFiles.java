package org.keyturn.platform.events;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Files that are opened with the program by a double click: macOS tells of them by an event, and
/// may do so before the window is there. Elsewhere they are arguments, and nothing is heard here.
public final class OpenedFiles {
  private final List<Path> waiting = new ArrayList<>();
  private @Nullable Consumer<Path> listener;

  OpenedFiles() {}

  /// Begins to hear. On macOS before JavaFX starts, or the first file is lost.
  public static OpenedFiles ofThisComputer() {
    var files = new OpenedFiles();
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")) {
      AwtEvents.openedFiles(files::opened);
    }
    return files;
  }

  /// @param next called on any thread, at once with what was opened before
  public synchronized void answer(Consumer<Path> next) {
    listener = next;
    waiting.forEach(next);
    waiting.clear();
  }

  synchronized void opened(Path file) {
    if (listener == null) {
      waiting.add(file);
    } else {
      listener.accept(file);
    }
  }
}
