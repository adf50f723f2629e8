package org.keyturn.exchange;

import java.io.IOException;
import java.time.Instant;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.exchange.bitwarden.BitwardenImport;
import org.keyturn.exchange.file.ByteSource;
import org.keyturn.exchange.file.Watch;
import org.keyturn.exchange.keyturn.KeyturnExport;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.transfer.ContentsSink;
import org.keyturn.model.transfer.ExportIdentity;

/// A file whose format was recognised, with the way to read it. What is poured into a sink counts
/// only once `pour` has returned. `pour` throws `Cancelled`, what the sink throws, `Damaged` and
/// `BeyondBounds`; [IOException] only if the file cannot be read.
public sealed interface Found {

  /// @return the format's stable name
  String format();

  /// @return whether a file password is needed to read it
  boolean needsPassword();

  /// Bitwarden's unencrypted JSON.
  record BitwardenPlain(ByteSource source) implements Found {
    @Override
    public String format() {
      return "bitwarden-json";
    }

    @Override
    public boolean needsPassword() {
      return false;
    }

    /// @param now for dates that are missing
    public void pour(ContentsSink sink, Instant now, Watch watch) throws Failed, IOException {
      new BitwardenImport(sink, now, watch).plain(source);
    }
  }

  /// Bitwarden's JSON sealed under a password of its own.
  record BitwardenProtected(ByteSource source) implements Found {
    @Override
    public String format() {
      return "bitwarden-protected";
    }

    @Override
    public boolean needsPassword() {
      return true;
    }

    /// @param password used as typed; still the caller's to close
    /// @throws Failed also `WrongFilePassword`, `NotEnoughMemory`
    public void pour(Password password, ContentsSink sink, Instant now, Watch watch)
        throws Failed, IOException {
      new BitwardenImport(sink, now, watch).protectedBy(password, source);
    }
  }

  /// Bitwarden's JSON sealed under an account's key, which is in no file.
  record BitwardenRestricted() implements Found {
    @Override
    public String format() {
      return "bitwarden-restricted";
    }

    @Override
    public boolean needsPassword() {
      return false;
    }

    /// @return the reason why it cannot be read, to be thrown
    public Failed refusal() {
      return new Failed(new Failure.Refused(Failure.Rule.BITWARDEN_ACCOUNT_RESTRICTED));
    }
  }

  /// Keyturn's export under a vault key.
  record KeyturnRestricted(ByteSource source, ExportIdentity identity) implements Found {
    @Override
    public String format() {
      return "keyturn-restricted";
    }

    @Override
    public boolean needsPassword() {
      return false;
    }

    /// @param bodyKey the key that belongs to [#identity()], still the caller's to close
    public void pour(SecretBytes bodyKey, ContentsSink sink, Watch watch)
        throws Failed, IOException {
      KeyturnExport.readRestricted(source, bodyKey, sink, watch);
    }
  }

  /// Keyturn's export under a password of its own.
  record KeyturnProtected(ByteSource source, ExportIdentity identity) implements Found {
    @Override
    public String format() {
      return "keyturn-protected";
    }

    @Override
    public boolean needsPassword() {
      return true;
    }

    /// @param password still the caller's to close
    /// @throws Failed also `WrongFilePassword`, `NotEnoughMemory`
    public void pour(Password password, ContentsSink sink, Watch watch) throws Failed, IOException {
      KeyturnExport.readProtected(source, password, sink, watch);
    }
  }
}
