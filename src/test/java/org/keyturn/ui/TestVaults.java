package org.keyturn.ui;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Contents;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;
import org.keyturn.vault.ExportRenewer;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.Vaults.Presence;
import org.keyturn.vault.environment.CheapVaults;

/// Real vaults in a test's folder, with the cheapest key derivation that the format allows: the
/// tests of the window unlock hundreds of times.
public final class TestVaults {
  public static final String PASSWORD = "turn the brass key twice";

  private TestVaults() {}

  public static Vaults in(Path folder) {
    return CheapVaults.in(folder.resolve("data"), new NoExports());
  }

  /// @return a new vault, open
  public static Session create(Path folder) throws Failed {
    try (var password = password()) {
      return in(folder).create(vault(folder), password, Optional.of(CheapVaults.CHEAP));
    }
  }

  /// @return a further session of the vault that [#create(Path)] made
  public static Session unlock(Path folder) throws Failed {
    try (var password = password()) {
      return in(folder)
          .unlock(vault(folder), password, Presence.QUIET, Progress.NONE, new CancelToken());
    }
  }

  public static Path vault(Path folder) {
    return folder.resolve("Test.keyturn");
  }

  public static Password password() {
    return Password.of(PASSWORD.toCharArray());
  }

  /// These tests write no exports.
  private static final class NoExports implements ExportRenewer {
    @Override
    public void writeRestricted(
        ExportIdentity identity,
        SecretBytes bodyKey,
        Contents contents,
        OutputStream out,
        Progress progress,
        CancelToken cancel) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void writeProtected(
        ExportIdentity identity,
        Password filePassword,
        Contents contents,
        OutputStream out,
        Progress progress,
        CancelToken cancel) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ExportIdentity> identify(InputStream in) {
      return Optional.empty();
    }
  }
}
