package org.keyturn.ui.health;

import org.keyturn.health.Finding;

/// A choice at the side of the page.
sealed interface KindChoice {

  /// Everything of one kind.
  record Of(Finding.Kind kind) implements KindChoice {}

  /// What the person does not want to hear of.
  record Ignored() implements KindChoice {}
}
