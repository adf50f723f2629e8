package org.keyturn.ui;

import java.util.function.Consumer;
import org.keyturn.model.SecretText;
import org.keyturn.ui.secrets.PasswordSource;

/// A generator that makes nothing.
public final class NoPasswords implements PasswordSource {
  @Override
  public void offer(Consumer<SecretText> use) {}

  @Override
  public SecretText suggest() {
    return SecretText.EMPTY;
  }

  @Override
  public void offerName(Consumer<SecretText> use) {}
}
