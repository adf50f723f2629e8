package org.keyturn.proof.window;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/// What the JavaFX thread works for each picture: in the pulse itself (style, layout, handing the
/// picture over), and since the last one for events and for results of jobs. In the thread's own
/// processor time, so that it counts neither what others do on the computer nor the waiting for the
/// software renderer, which draws on a thread of its own. Confined to the JavaFX thread.
final class PulseWork {
  /// One picture.
  ///
  /// @param pulse in nanoseconds, as `before`
  /// @param before for events and results of jobs since the last picture
  record Frame(long pulse, long before) {
    long all() {
      return pulse + before;
    }
  }

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Frame> frames = new ArrayList<>();
  private final TKPulseListener end = this::end;
  private final AnimationTimer start =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          started = cpu();
        }
      };
  private long started;
  private long ended;

  void begin() {
    frames.clear();
    started = cpu();
    ended = started;
    Toolkit.getToolkit().addPostSceneTkPulseListener(end);
    start.start();
  }

  private void end() {
    long now = cpu();
    frames.add(new Frame(now - started, started - ended));
    ended = now;
  }

  /// @return every picture since the beginning
  List<Frame> stop() {
    start.stop();
    Toolkit.getToolkit().removePostSceneTkPulseListener(end);
    return List.copyOf(frames);
  }

  private static long cpu() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
