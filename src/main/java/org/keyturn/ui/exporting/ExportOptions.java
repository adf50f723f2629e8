package org.keyturn.ui.exporting;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What can be wished of some formats.
///
/// @param older the file shall open in versions of Bitwarden that know PBKDF2 only
/// @param formulaSafe cells of a table that begin like formulas are made harmless
/// @param chaCha20 a database is encrypted by ChaCha20, not by AES-256
record ExportOptions(BooleanProperty older, BooleanProperty formulaSafe, BooleanProperty chaCha20) {

  ExportOptions() {
    this(new SimpleBooleanProperty(), new SimpleBooleanProperty(true), new SimpleBooleanProperty());
  }
}
