package org.keyturn.ui.rotation;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.keyturn.text.FailureText;

/// A backup under the new key, as whoever keeps this vault's backups makes it.
///
/// @param busy while one is made
/// @param trouble why the last one could not be made
public record FreshBackup(
    Runnable make,
    ReadOnlyBooleanProperty busy,
    ReadOnlyObjectProperty<Optional<FailureText>> trouble) {}
