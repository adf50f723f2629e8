package org.keyturn.vault.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Contents;
import org.keyturn.model.ExportIdentity;
import org.keyturn.vault.ExportRenewer;

public final class TinyExports implements ExportRenewer {
  @Override
  public void writeRestricted(
      ExportIdentity identity,
      SecretBytes bodyKey,
      Contents contents,
      OutputStream out,
      Progress progress,
      CancelToken cancel)
      throws IOException {
    out.write(
        (identity.kind()
                + " "
                + identity.exportId()
                + " "
                + identity.vaultId()
                + " "
                + identity.keyId()
                + " "
                + identity.generation())
            .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void writeProtected(
      ExportIdentity identity,
      Password filePassword,
      Contents contents,
      OutputStream out,
      Progress progress,
      CancelToken cancel)
      throws IOException {
    out.write(
        (identity.kind()
                + " "
                + identity.exportId()
                + " "
                + identity.vaultId()
                + " "
                + identity.keyId()
                + " "
                + identity.generation())
            .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<ExportIdentity> identify(InputStream in) throws IOException {
    var w = new String(in.readAllBytes(), StandardCharsets.UTF_8).split(" ");
    return Optional.of(
        new ExportIdentity(
            ExportIdentity.Kind.valueOf(w[0]),
            UUID.fromString(w[1]),
            UUID.fromString(w[2]),
            w[3],
            Integer.parseInt(w[4])));
  }
}
