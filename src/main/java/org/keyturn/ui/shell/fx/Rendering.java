package org.keyturn.ui.shell.fx;

/// What JavaFX must be told before it starts.
public final class Rendering {

  private Rendering() {}

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
