package org.keyturn.cli.commands;

import java.io.IOException;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.vault.Session;

/// Asks for the master password again before the secrets of an item that wants it so are shown, or
/// leave the vault.
final class Reprompt {
  private Reprompt() {}

  static void ask(Item item, Session session, Invocation call) throws Failed, IOException {
    if (item.overview().filing().reprompt()) {
      ask(session, call);
    }
  }

  /// Before everything leaves the vault.
  public static void askForAll(Session session, Invocation call) throws Failed, IOException {
    if (session.items().list().stream().anyMatch(item -> item.filing().reprompt())) {
      ask(session, call);
    }
  }

  private static void ask(Session session, Invocation call) throws Failed, IOException {
    var proof = call.passwords().proof();
    if (proof.isPresent()) {
      try (var password = proof.get()) {
        if (!session.proves(password, call.cancel())) {
          throw new Failed(new Failure.WrongPassword());
        }
      }
    }
  }
}
