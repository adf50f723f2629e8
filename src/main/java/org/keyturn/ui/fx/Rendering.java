package org.keyturn.ui.fx;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/// The start of JavaFX, and what it must be told before.
public final class Rendering {

  private Rendering() {}

  /// Starts JavaFX in a thread of its own, so that other things can be done meanwhile.
  ///
  /// @return ends when JavaFX runs, or with the reason why it does not
  public static CompletableFuture<Void> start() {
    prepare();
    var started = new CompletableFuture<Void>();
    Thread.ofPlatform()
        .name("start of JavaFX")
        .start(() -> {
          try {
            Platform.startup(() -> started.complete(null));
          } catch (RuntimeException | Error noToolkit) {
            started.completeExceptionally(noToolkit);
          }
        });
    return started;
  }

  /// Keeps the software renderer of JavaFX 26.0.2 from drawing backgrounds out of its cache: inside
  /// a scroll pane whose content is cached its native loop over the nine slices did not end. Costs
  /// next to nothing.
  ///
  /// Keeps it also from remembering the last 65,536 characters that it laid out: notes and other
  /// shown secrets would outlive the lock. Of a cache of size 0 every text drawn drops the one
  /// before.
  public static void prepare() {
    System.setProperty("prism.disableRegionCaching", "true");
    System.setProperty("prism.cacheLayoutSize", "0");
  }
}
