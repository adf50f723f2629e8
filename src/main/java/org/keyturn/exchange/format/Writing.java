package org.keyturn.exchange.format;

/// A format together with what somebody chose for it: how a file is going to be written.
public sealed interface Writing {
  ExportFormat format();

  /// By the vault itself, which keeps account of the file in its ledger.
  record ByVault(ExportFormat format) implements Writing {}

  /// By a writer that needs the contents alone.
  record ByWriter(ExportFormat format, FileWriter writer) implements Writing {}
}
