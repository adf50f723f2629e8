package org.keyturn.cli.line;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.keyturn.cli.terminal.Console;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.KeyFiles;
import org.keyturn.vault.Session;
import org.keyturn.vault.VaultInfo;

/// The key file that the command line names. It is read anew whenever a vault is to be opened or to
/// be opened in another way; only its path is kept.
public final class VaultKeyFile {
  public static final String OPTION = "--vault-key-file";
  public static final String NEW = "--new-vault-key-file";
  public static final String NONE = "--no-vault-key-file";

  private Optional<String> file;
  private Optional<String> next;

  public VaultKeyFile(Optional<String> file) {
    this.file = file;
    this.next = file;
  }

  /// A command of `open` names another one.
  void name(String other) {
    file = Optional.of(other);
  }

  /// @return its secret whether the vault needs one or not, the caller's to close
  public Optional<SecretBytes> read(Path vault) throws Failed {
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(KeyFiles.read(Invocation.file(file.get()), vault));
  }

  /// @return its secret if the vault needs one, or may need one, the caller's to close
  public Optional<SecretBytes> read(Path vault, VaultInfo info, Console console) throws Failed {
    if (info.keyFile()) {
      return Optional.of(
          read(vault)
              .orElseThrow(() -> new Failed(new Failure.Refused(Failure.Rule.KEY_FILE_MISSING))));
    }
    if (info.mayNeedKeyFile()) {
      return read(vault);
    }
    if (file.isPresent()) {
      console.say("cli.key-file.not-used.text");
    }
    return Optional.empty();
  }

  /// What opens the vault now: the file first, so that nobody types a password in vain.
  ///
  /// @return the caller's to close
  public static Credentials current(Invocation call, Path vault, VaultInfo info)
      throws Failed, IOException {
    var secret = call.passwords().keyFile().read(vault, info, call.console());
    try {
      return new Credentials(call.passwords().master().copy(), secret);
    } catch (Failed | IOException | RuntimeException e) {
      secret.ifPresent(SecretBytes::close);
      throw e;
    }
  }

  /// What is to open the vault of a session.
  ///
  /// @param password stays the caller's
  /// @return the caller's to close
  public static Credentials next(
      Invocation call, Session session, Credentials current, Password password) throws Failed {
    var keyFile = call.passwords().keyFile();
    var replaced = call.arguments().option(NEW);
    if (replaced.isPresent()) {
      keyFile.next = replaced;
      var secret = KeyFiles.read(Invocation.file(replaced.get()), session.path());
      return new Credentials(password.copy(), Optional.of(secret));
    }
    boolean taken = call.arguments().has(NONE);
    keyFile.next = taken ? Optional.empty() : keyFile.file;
    return new Credentials(
        password.copy(), taken ? Optional.empty() : current.keyFile().map(Credentials::copyOf));
  }

  /// The next one has become the vault's.
  void changed() {
    file = next;
  }

  /// Refuses what contradicts itself, before anybody is asked for a password.
  public static void check(Invocation call) {
    if (call.arguments().has(NEW) && call.arguments().has(NONE)) {
      throw call.arguments().wrong(call.console().messages().get("cli.usage.key-file.text"));
    }
  }
}
