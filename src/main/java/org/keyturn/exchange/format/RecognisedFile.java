package org.keyturn.exchange.format;

import java.io.IOException;
import java.util.List;
import org.keyturn.crypto.SecretBytes;
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
  ///
  /// @param unknownColumns names of the columns of a table that the person has to explain before it
  ///   is read; empty for any other file
  record Openable(Format format, ByteSource source, FileReader reader, List<String> unknownColumns)
      implements RecognisedFile {
    public Openable {
      unknownColumns = List.copyOf(unknownColumns);
    }

    public void pour(ImportRun run) throws Failed, IOException {
      try {
        if (format.ours()) {
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
  record UnderVaultKey(
      Format format, ByteSource source, ExportIdentity identity, VaultKeyReader reader)
      implements RecognisedFile {
    /// @param bodyKey the key that belongs to [#identity()], still the caller's to close
    public void pour(SecretBytes bodyKey, ContentsSink sink, Watch watch)
        throws Failed, IOException {
      reader.read(source, bodyKey, sink, watch);
    }
  }

  /// A file that is known for what it is and that nobody can read here.
  record Unreadable(Format format, Failure reason) implements RecognisedFile {
    public Unreadable(Format format, Failure.Rule reason) {
      this(format, new Failure.Refused(reason));
    }

    /// @return the reason, to be thrown
    public Failed refusal() {
      return new Failed(reason);
    }
  }
}
