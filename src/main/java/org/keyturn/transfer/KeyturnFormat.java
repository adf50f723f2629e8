package org.keyturn.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.keyturn.crypto.KdfParameters;
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

/// Gives the vault Keyturn's export format.
///
/// @param kdf settings for the password of an export of its own
public record KeyturnFormat(Supplier<KdfParameters> kdf) implements ExportRenewer {
  @Override
  public void writeRestricted(
      ExportIdentity identity,
      SecretBytes bodyKey,
      Contents contents,
      OutputStream out,
      Progress progress,
      CancelToken cancel)
      throws Failed, IOException {
    var watch = new Watch(progress, cancel);
    KeyturnExport.writeRestricted(identity, bodyKey, contents, out, watch);
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
    var watch = new Watch(progress, cancel);
    KeyturnExport.writeProtected(identity, filePassword, kdf.get(), contents, out, watch);
  }

  @Override
  public Optional<ExportIdentity> identify(InputStream in) throws IOException {
    return KeyturnExport.identify(in);
  }
}
