package org.keyturn.ui.controls.item;

import java.util.Optional;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Item;
import org.keyturn.model.SecretText;

/// The one-time code that an item is asked for when it has several: the built-in one, else the
/// first of the person's own fields.
///
/// @param place of the row that shows it
/// @param secret stays the item's
public record FirstCode(String place, SecretText secret) {
  /// What the places of the person's own fields begin with; their numbers follow.
  public static final String CUSTOM = "custom";

  public static Optional<FirstCode> of(Item item) {
    var own = item.secrets().attribute(Attribute.TOTP);
    if (!own.isEmpty()) {
      return Optional.of(new FirstCode(Attribute.TOTP.key(), own));
    }
    var fields = item.secrets().fields();
    for (int i = 0; i < fields.size(); i++) {
      var field = fields.get(i);
      if (field.type() == CustomField.Type.ONE_TIME_CODE && !field.value().isEmpty()) {
        return Optional.of(new FirstCode(CUSTOM + i, field.value()));
      }
    }
    return Optional.empty();
  }
}
