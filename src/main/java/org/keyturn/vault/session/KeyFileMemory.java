package org.keyturn.vault.session;

import java.util.Optional;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.model.Failed;
import org.keyturn.vault.Credentials;

/// The secret of the key file that a session was opened with, so that whoever proves the master
/// password again need not bring the file. Wiped when the session locks. Thread-safe.
final class KeyFileMemory implements AutoCloseable {
  private Optional<SecretBytes> secret;
  private boolean closed;

  /// @param secret stays the caller's
  KeyFileMemory(Optional<SecretBytes> secret) {
    this.secret = secret.map(Credentials::copyOf);
  }

  /// Work that borrows the secret.
  @FunctionalInterface
  interface Use<T> {
    T apply(Optional<SecretBytes> secret) throws Failed;
  }

  /// Lends a copy, so that a lock need not wait for a derivation that is under way.
  <T> T with(Use<T> use) throws Failed {
    var lent = copy();
    try {
      return use.apply(lent);
    } finally {
      lent.ifPresent(SecretBytes::close);
    }
  }

  /// Whether it is this one, or both are none.
  boolean is(Optional<SecretBytes> other) throws Failed {
    return with(own ->
        own.isPresent() && other.isPresent()
            ? own.get().sameAs(other.get())
            : own.isEmpty() && other.isEmpty());
  }

  private synchronized Optional<SecretBytes> copy() {
    return secret.map(Credentials::copyOf);
  }

  /// @param next stays the caller's
  synchronized void set(Optional<SecretBytes> next) {
    secret.ifPresent(SecretBytes::close);
    secret = closed ? Optional.empty() : next.map(Credentials::copyOf);
  }

  @Override
  public synchronized void close() {
    closed = true;
    set(Optional.empty());
  }
}
