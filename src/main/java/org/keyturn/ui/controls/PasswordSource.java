package org.keyturn.ui.controls;

import java.util.function.Consumer;
import org.keyturn.model.SecretText;

/// Offers generated passwords to whoever has a field for one.
@FunctionalInterface
public interface PasswordSource {

  /// Lets the person make a password and hands it over if they want it.
  ///
  /// @param use takes the password on the UI thread; it is wiped when the call returns
  void offer(Consumer<SecretText> use);
}
