package org.keyturn.ui.unlock;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.SecretText;

/// How far the person is with a suggested passphrase. Confined to the UI thread.
final class PhraseOffer {
  enum Step {
    /// The person types a password of their own.
    NONE,
    /// The words are in sight, to be written down.
    READING,
    /// The words are out of sight, and two of them are asked for.
    TYPING
  }

  private final Supplier<SecretText> phrases;
  private final IntUnaryOperator chance;
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.NONE);
  private @Nullable OfferedPhrase phrase;

  PhraseOffer(Supplier<SecretText> phrases, IntUnaryOperator chance) {
    this.phrases = phrases;
    this.chance = chance;
  }

  ReadOnlyObjectProperty<Step> step() {
    return step.getReadOnlyProperty();
  }

  Optional<OfferedPhrase> phrase() {
    return Optional.ofNullable(phrase);
  }

  /// A new phrase comes into sight, in place of an earlier one.
  void suggest() {
    withdraw();
    phrase = new OfferedPhrase(phrases.get(), chance);
    step.set(Step.READING);
  }

  /// The person has the words on paper.
  void written() {
    step.set(Step.TYPING);
  }

  void readAgain() {
    step.set(Step.READING);
  }

  /// Back to a password of one's own.
  void withdraw() {
    step.set(Step.NONE);
    if (phrase != null) {
      phrase.wipe();
      phrase = null;
    }
  }
}
