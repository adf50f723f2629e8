package org.keyturn.cli.commands;

import java.util.Optional;
import org.keyturn.cli.line.Invocation;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.PasswordChange.Proof;

/// What a command has to prove before it changes what opens a vault.
final class Proofs {
  private Proofs() {}

  /// A command that runs alone has unlocked the vault a moment ago with what it gives here, and
  /// does not derive the key from it once more. In `open` the unlock may be long past.
  static PasswordChange change(Invocation call, Credentials current, Credentials next) {
    var proof = call.context().open() ? Proof.DERIVED : Proof.UNLOCKED;
    return new PasswordChange(current, next, Optional.empty(), proof);
  }
}
