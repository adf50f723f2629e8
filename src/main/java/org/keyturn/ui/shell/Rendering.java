package org.keyturn.ui.shell;

/// What JavaFX must be told before it starts.
public final class Rendering {

  private Rendering() {}

  /// Keeps the software renderer of JavaFX 26.0.2 from drawing backgrounds out of its cache: inside
  /// a scroll pane whose content is cached its native loop over the nine slices did not end. Costs
  /// next to nothing.
  public static void prepare() {
    System.setProperty("prism.disableRegionCaching", "true");
  }
}
