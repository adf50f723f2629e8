package org.keyturn.cli.line;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keyturn.cli.terminal.Console;
import org.keyturn.cli.terminal.InputLines;
import org.keyturn.cli.terminal.Terminal;
import org.keyturn.crypto.Password;
import org.keyturn.health.Strength;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Asks for passwords where they are needed: on the terminal, or as the next line of standard
/// input. Each is asked once; all are wiped by [#close()].
public final class Passwords implements AutoCloseable {
  /// zxcvbn's score that counts as safely unguessable; below it, people are warned.
  private static final int GOOD_SCORE = 3;

  private final InputLines lines;
  private final Optional<Terminal> terminal;
  private final Console console;
  private final VaultKeyFile keyFile;
  private @Nullable Password master;
  private @Nullable Password next;
  private @Nullable Password file;

  /// @param terminal empty when passwords are lines of standard input
  public Passwords(
      InputLines lines, Optional<Terminal> terminal, Console console, VaultKeyFile keyFile) {
    this.lines = lines;
    this.terminal = terminal;
    this.console = console;
    this.keyFile = keyFile;
  }

  /// Where the person can be asked.
  Optional<Terminal> terminal() {
    return terminal;
  }

  /// The vault's other factor.
  public VaultKeyFile keyFile() {
    return keyFile;
  }

  /// The vault's master password, which stays owned by this.
  public Password master() throws Failed, IOException {
    if (master == null) {
      master = ask("cli.password.master.prompt");
    }
    return master;
  }

  /// Asks for a master password although one may be known.
  ///
  /// @return the caller's, to close or to have adopted
  public Password anotherMaster() throws Failed, IOException {
    return ask("cli.password.master.prompt");
  }

  /// Takes a password as the master password from now on.
  public void adopt(Password password) {
    forgetMaster();
    master = password;
  }

  /// A master password to be set.
  public Password next() throws Failed, IOException {
    if (next == null) {
      next = askNew("cli.password.new.prompt");
      warnIfWeak(next);
    }
    return next;
  }

  /// The password of an existing file.
  public Password file() throws Failed, IOException {
    if (file == null) {
      file = ask("cli.password.file.prompt");
    }
    return file;
  }

  /// The password of an existing file that may have none: nothing typed and no line mean none.
  public Optional<Password> fileIfAny() throws Failed, IOException {
    if (file == null) {
      var chars =
          terminal.isPresent()
              ? Optional.ofNullable(
                  terminal.get().secret(console.messages().get("cli.password.file.prompt")))
              : lines.line();
      file = chars.isPresent() ? password(chars) : null;
    }
    return Optional.ofNullable(file).filter(given -> !given.isEmpty());
  }

  /// The password of a file to be made.
  public Password newFile() throws Failed, IOException {
    if (file == null) {
      file = askNew("cli.password.new-file.prompt");
    }
    return file;
  }

  /// Asks for the master password once more, on a terminal only.
  ///
  /// @return the caller's to close; empty if passwords are lines of standard input
  public Optional<Password> proof() throws Failed, IOException {
    return terminal.isEmpty() ? Optional.empty() : Optional.of(ask("cli.password.again.prompt"));
  }

  /// The new master password has become the master password, and the new key file the key file.
  public void changed() {
    keyFile.changed();
    if (next != null) {
      close(master);
      master = next;
      next = null;
    }
  }

  /// The same, if a failure came too late to take anything back.
  public void changedIfCommitted(Failure failure) {
    if (failure instanceof Failure.AfterCommit) {
      changed();
    }
  }

  /// One command of several has ended: what belonged to it is gone.
  public void endCommand() {
    close(next);
    close(file);
    next = null;
    file = null;
    if (terminal.isPresent()) {
      forgetMaster();
    }
  }

  public void forgetMaster() {
    close(master);
    master = null;
  }

  @Override
  public void close() {
    endCommand();
    forgetMaster();
  }

  private Password ask(String key) throws Failed, IOException {
    var chars =
        terminal.isPresent()
            ? Optional.ofNullable(terminal.get().secret(console.messages().get(key)))
            : lines.line();
    return password(chars);
  }

  private Password askNew(String key) throws Failed, IOException {
    var first = ask(key);
    if (terminal.isPresent()) {
      try (var second = ask("cli.password.repeat.prompt")) {
        if (!first.sameAs(second)) {
          first.close();
          throw new Failed(new Failure.Refused(Failure.Rule.CONFIRMATION_DIFFERS));
        }
      }
    }
    return first;
  }

  private static Password password(Optional<char[]> typed) throws Failed {
    var chars =
        typed.orElseThrow(() -> new Failed(new Failure.Refused(Failure.Rule.PASSWORD_MISSING)));
    try {
      return Password.of(chars);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  private void warnIfWeak(Password password) {
    var chars = password.chars();
    try {
      int score = Strength.of(chars).score();
      if (score < GOOD_SCORE) {
        var word = console.messages().get("cli.strength." + score + ".word");
        console.say("cli.password.weak.text", word, score);
      }
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  private static void close(@Nullable Password password) {
    if (password != null) {
      password.close();
    }
  }
}
