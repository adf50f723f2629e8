package org.keyturn.ui.health;

import org.keyturn.health.Finding;

/// A choice at the side of the page.
sealed interface Side {

  /// Everything of one kind.
  record Of(Finding.Kind kind) implements Side {}

  /// What the person does not want to hear of.
  record Ignored() implements Side {}
}
