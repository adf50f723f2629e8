package org.keyturn.exchange;

import java.io.IOException;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FaultyContent;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keyturn.KeyturnExport;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// A file whose format is known, with the way to read it. What is poured into a sink counts only
/// once `pour` has returned. `pour` throws `Cancelled`, what the sink throws, `Damaged`,
/// `BeyondBounds` and what goes wrong with the keys; [IOException] only if the file cannot be read.
public sealed interface RecognisedFile {
  Format format();

  /// A file that opens by itself or with keys of its own.
  record Openable(Format format, ByteSource source, FileReader reader) implements RecognisedFile {
    /// What Keyturn wrote itself comes back as it was, and may be as much as a vault is.
    public void pour(ImportRun run) throws Failed, IOException {
      try {
        if (format == Format.KEYTURN_PROTECTED) {
          reader.read(source, run);
        } else {
          var told = new ToldProblems(run.sink());
          reader.read(source, run.with(new CheckedCodes(told)));
          told.end();
        }
      } catch (FaultyContent e) {
        throw e.failed();
      }
    }
  }

  /// Keyturn's export under a vault key.
  record KeyturnRestricted(ByteSource source, ExportIdentity identity) implements RecognisedFile {
    @Override
    public Format format() {
      return Format.KEYTURN_RESTRICTED;
    }

    /// @param bodyKey the key that belongs to [#identity()], still the caller's to close
    public void pour(SecretBytes bodyKey, ContentsSink sink, Watch watch)
        throws Failed, IOException {
      KeyturnExport.readRestricted(source, bodyKey, sink, watch);
    }
  }

  /// A file that is known for what it is and that nobody can read here.
  record Unreadable(Format format, Failure reason) implements RecognisedFile {
    Unreadable(Format format, Failure.Rule reason) {
      this(format, new Failure.Refused(reason));
    }

    /// One that has no reader.
    Unreadable(Format format) {
      this(format, new Failure.NoReader(Failure.Foreign.byKey(format.key())));
    }

    /// @return the reason, to be thrown
    public Failed refusal() {
      return new Failed(reason);
    }
  }
}
