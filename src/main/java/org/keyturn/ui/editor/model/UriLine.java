package org.keyturn.ui.editor.model;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keyturn.model.LoginUri;
import org.keyturn.model.LoginUri.Match;

/// An address being edited.
public final class UriLine {
  private final LoginUri original;
  private final StringProperty text;
  private final ObjectProperty<Optional<Match>> match;

  UriLine(LoginUri original, Runnable changed) {
    this.original = original;
    text = new SimpleStringProperty(original.uri());
    match = new SimpleObjectProperty<>(original.match());
    text.subscribe(changed);
    match.subscribe(changed);
  }

  public StringProperty text() {
    return text;
  }

  public ObjectProperty<Optional<Match>> match() {
    return match;
  }

  boolean isBlank() {
    return text.get().isBlank();
  }

  LoginUri uri() {
    return new LoginUri(text.get().strip(), match.get(), original.extras());
  }
}
