package org.keyturn.platform.events;

import java.awt.AWTError;
import java.awt.Desktop;
import java.awt.desktop.SystemEventListener;
import java.awt.desktop.SystemSleepEvent;
import java.awt.desktop.SystemSleepListener;
import java.awt.desktop.UserSessionEvent;
import java.awt.desktop.UserSessionListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Windows and macOS, by way of AWT's desktop. The only class that touches AWT.
final class AwtEvents implements SystemEvents {
  private final List<SystemEventListener> listeners = new ArrayList<>();
  private @Nullable Desktop desktop;

  @Override
  public void listen(Consumer<SystemEvent> listener) {
    // Starting AWT takes its time, and the window need not wait for it.
    Thread.ofVirtual().name("system events").start(() -> join(listener));
  }

  private synchronized void join(Consumer<SystemEvent> listener) {
    try {
      if (!Desktop.isDesktopSupported()) {
        return;
      }
      var here = Desktop.getDesktop();
      desktop = here;
      if (here.isSupported(Desktop.Action.APP_EVENT_SYSTEM_SLEEP)) {
        add(here, new Sleep(listener));
      }
      if (here.isSupported(Desktop.Action.APP_EVENT_USER_SESSION)) {
        add(here, new UserSession(listener));
      }
    } catch (RuntimeException | AWTError | LinkageError noDesktop) {
      // The system tells nothing then; time and the clock's jumps still lock.
      desktop = null;
    }
  }

  /// @param listener called on any thread
  static void openedFiles(Consumer<Path> listener) {
    try {
      if (Desktop.isDesktopSupported()
          && Desktop.getDesktop().isSupported(Desktop.Action.APP_OPEN_FILE)) {
        Desktop.getDesktop()
            .setOpenFileHandler(
                event -> event.getFiles().forEach(file -> listener.accept(file.toPath())));
      }
    } catch (RuntimeException | AWTError | LinkageError noDesktop) {
      // Files can still be opened from within the window.
    }
  }

  private void add(Desktop here, SystemEventListener listener) {
    here.addAppEventListener(listener);
    listeners.add(listener);
  }

  @Override
  public synchronized void close() {
    if (desktop != null) {
      listeners.forEach(desktop::removeAppEventListener);
    }
    listeners.clear();
  }

  private record Sleep(Consumer<SystemEvent> listener) implements SystemSleepListener {
    @Override
    public void systemAboutToSleep(SystemSleepEvent event) {
      listener.accept(SystemEvent.SLEEPING);
    }

    @Override
    public void systemAwoke(SystemSleepEvent event) {
      listener.accept(SystemEvent.AWAKE);
    }
  }

  private record UserSession(Consumer<SystemEvent> listener) implements UserSessionListener {
    @Override
    public void userSessionDeactivated(UserSessionEvent event) {
      listener.accept(SystemEvent.SCREEN_LOCKED);
    }

    @Override
    public void userSessionActivated(UserSessionEvent event) {}
  }
}
