package org.keyturn.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Contents;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;

/// Keyturn's export format, as the vault needs it; `exchange` has the format, `Wiring` joins the
/// two.
public interface ExportRenewer {

  /// Writes header and body to `out`, which stays open.
  void writeRestricted(
      ExportIdentity identity,
      SecretBytes bodyKey,
      Contents contents,
      OutputStream out,
      Progress progress,
      CancelToken cancel)
      throws Failed, IOException;

  /// The same under a key derived from the file's own password.
  void writeProtected(
      ExportIdentity identity,
      Password filePassword,
      Contents contents,
      OutputStream out,
      Progress progress,
      CancelToken cancel)
      throws Failed, IOException;

  /// @return the identity in the clear header, empty if this is no Keyturn export
  Optional<ExportIdentity> identify(InputStream in) throws IOException;
}
