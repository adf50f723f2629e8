package org.keyturn.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.keyfile.KeyFile;
import org.keyturn.crypto.keyfile.UnusableKeyFile;
import org.keyturn.files.IoFailures;
import org.keyturn.files.Outputs;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.Rule;

/// Key files on this computer. Safe for use from any thread; every call blocks and belongs in a
/// job. Never opens a vault: closing its file would drop the locks of a session on it.
public final class KeyFiles {
  /// What we write ourselves and change again: useless as a key, and a vault must not be opened
  /// here.
  private static final List<String> CHANGING = List.of(".keyturn", ".keyturn-export");

  private KeyFiles() {}

  /// @param vault the vault that it is for, which need not exist
  /// @return the secret of an existing file, which the caller closes
  /// @throws Failed `NotFound(KEY_FILE)`, `Damaged(KEY_FILE)` for one that Keyturn made,
  ///   `Refused(KEY_FILE_...)`
  public static SecretBytes read(Path file, Path vault) throws Failed {
    try {
      if (!Files.isRegularFile(file)) {
        // A folder or a device, which may never end; or nothing at all.
        throw new Failed(
            Files.exists(file)
                ? new Failure.Refused(Rule.KEY_FILE_NO_FILE)
                : new Failure.NotFound(Failure.Missing.KEY_FILE));
      }
      refuseVault(file.toRealPath());
      if (Files.exists(vault) && Files.isSameFile(file, vault)) {
        throw new Failed(new Failure.Refused(Rule.KEY_FILE_IS_VAULT));
      }
      try (var in = Files.newInputStream(file)) {
        return KeyFile.read(in);
      }
    } catch (NoSuchFileException gone) {
      throw new Failed(new Failure.NotFound(Failure.Missing.KEY_FILE), gone);
    } catch (IOException trouble) {
      throw IoFailures.failed(trouble);
    } catch (UnusableKeyFile unusable) {
      throw new Failed(failure(unusable), unusable);
    }
  }

  /// What opens a vault, with its key file read.
  ///
  /// @param password taken over: closed with the result, or here if there is none
  /// @param file empty for a vault without a key file
  public static Credentials credentials(Password password, Optional<Path> file, Path vault)
      throws Failed {
    try {
      return file.isEmpty()
          ? Credentials.of(password)
          : new Credentials(password, Optional.of(read(file.get(), vault)));
    } catch (Failed | RuntimeException e) {
      password.close();
      throw e;
    }
  }

  /// By its name alone, for opening it would be the harm.
  private static void refuseVault(Path file) throws Failed {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (CHANGING.stream().anyMatch(name::endsWith)) {
      throw new Failed(new Failure.Refused(Rule.KEY_FILE_IS_VAULT));
    }
  }

  /// Makes a new key file that only its owner can read, complete and on the disk.
  ///
  /// @throws Failed `Refused(TARGET_EXISTS)` if there is a file already, which stays as it is
  public static void create(Path file) throws Failed {
    refuseVault(file);
    byte[] text = KeyFile.make();
    try {
      Outputs.single(file, out -> out.write(text));
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  private static Failure failure(UnusableKeyFile unusable) {
    return switch (unusable.reason()) {
      case EMPTY -> new Failure.Refused(Rule.KEY_FILE_EMPTY);
      case TOO_LARGE -> new Failure.Refused(Rule.KEY_FILE_TOO_LARGE);
      case DAMAGED -> new Failure.Damaged(Failure.Part.KEY_FILE);
      case TOO_NEW -> new Failure.TooNew(unusable.version(), KeyFile.VERSION);
    };
  }
}
