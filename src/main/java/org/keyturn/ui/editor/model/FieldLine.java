package org.keyturn.ui.editor.model;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keyturn.model.CustomField;
import org.keyturn.model.SecretText;

/// A field that the person added, being edited. Its value stays a [SecretText], whatever its type.
public final class FieldLine {
  private final CustomField original;
  private final StringProperty name;
  private final ObjectProperty<Optional<Integer>> linked;
  private final Runnable changed;
  private SecretText value;

  FieldLine(CustomField original, Runnable changed) {
    this.original = original;
    this.changed = changed;
    name = new SimpleStringProperty(original.name());
    linked = new SimpleObjectProperty<>(original.linkedId());
    value = ConcealedValues.copy(original.value());
    name.subscribe(changed);
    linked.subscribe(changed);
  }

  public CustomField.Type type() {
    return original.type();
  }

  public StringProperty name() {
    return name;
  }

  /// Bitwarden's number of the built-in field that a linked one points to.
  public ObjectProperty<Optional<Integer>> linked() {
    return linked;
  }

  /// @return stays this line's
  public SecretText value() {
    return value;
  }

  /// @param next taken over and wiped by this line
  public void value(SecretText next) {
    value.wipe();
    value = next;
    changed.run();
  }

  /// @return the field with a copy of the value
  CustomField field() {
    return new CustomField(
        original.type(), name.get(), ConcealedValues.copy(value), linked.get(), original.extras());
  }

  public void wipe() {
    value.wipe();
  }
}
