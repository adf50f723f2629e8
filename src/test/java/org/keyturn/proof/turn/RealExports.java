package org.keyturn.proof.turn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keyturn.KeyturnExport;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Contents;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;
import org.keyturn.vault.ExportRenewer;
import org.keyturn.vault.environment.CheapVaults;

/// The program's own export format, with the cheap key derivation.
final class RealExports implements ExportRenewer {
  @Override
  public void writeRestricted(
      ExportIdentity identity,
      SecretBytes bodyKey,
      Contents contents,
      OutputStream out,
      Progress progress,
      CancelToken cancel)
      throws Failed, IOException {
    KeyturnExport.writeRestricted(identity, bodyKey, contents, out, new Watch(progress, cancel));
  }

  @Override
  public void writeProtected(
      ExportIdentity identity,
      Password filePassword,
      Contents contents,
      OutputStream out,
      Progress progress,
      CancelToken cancel)
      throws Failed, IOException {
    KeyturnExport.writeProtected(
        identity, filePassword, CheapVaults.CHEAP, contents, out, new Watch(progress, cancel));
  }

  @Override
  public Optional<ExportIdentity> identify(InputStream in) throws IOException {
    return KeyturnExport.identify(in);
  }
}
