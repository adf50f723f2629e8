package org.keyturn.ui.exporting;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.keyturn.exchange.bitwarden.BitwardenKdf;
import org.keyturn.exchange.bitwarden.BitwardenProtectedFormat;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.exchange.format.Writing;
import org.keyturn.exchange.kdbx.KdbxCipher;
import org.keyturn.exchange.kdbx.KdbxFormat;
import org.keyturn.exchange.tables.CsvFormat;

/// What can be wished of some formats.
///
/// @param older the file shall open in versions of Bitwarden that know PBKDF2 only
/// @param formulaSafe cells of a table that begin like formulas are made harmless
/// @param chaCha20 a database is encrypted by ChaCha20, not by AES-256
record ExportOptions(BooleanProperty older, BooleanProperty formulaSafe, BooleanProperty chaCha20) {

  ExportOptions() {
    this(new SimpleBooleanProperty(), new SimpleBooleanProperty(true), new SimpleBooleanProperty());
  }

  /// @return how a format is written, with what of these it knows
  Writing writing(ExportFormat format) {
    return switch (format) {
      case BitwardenProtectedFormat it when older.get() -> it.writing(BitwardenKdf.PBKDF2);
      case KdbxFormat it when chaCha20.get() -> it.writing(KdbxCipher.CHACHA20);
      case CsvFormat it -> it.writing(formulaSafe.get());
      default -> format.usual();
    };
  }
}
