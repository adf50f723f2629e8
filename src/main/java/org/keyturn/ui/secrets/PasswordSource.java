package org.keyturn.ui.secrets;

import java.util.function.Consumer;
import org.keyturn.model.SecretText;

/// Offers what a generator makes to whoever has a field for it.
public interface PasswordSource {

  /// Lets the person make a password or a passphrase and hands it over if they want it.
  ///
  /// @param use takes the password on the UI thread; it is wiped later, so it is copied
  void offer(Consumer<SecretText> use);

  /// Makes a strong password at once, by the person's own rules where they make one.
  ///
  /// @return the caller's
  SecretText suggest();

  /// The same as [#offer] for a user name.
  void offerName(Consumer<SecretText> use);
}
