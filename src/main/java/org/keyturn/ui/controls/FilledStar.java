package org.keyturn.ui.controls;

import javafx.scene.layout.Region;

/// The sign of a favourite: an outline would read as "not one". The icon pack has outlines alone,
/// so that the style sheet draws its shape.
public final class FilledStar extends Region {
  public FilledStar() {
    getStyleClass().add("filled-star");
  }
}
