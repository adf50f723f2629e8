package org.keyturn.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The part of an item that is opened only when someone asks for it.
public record Secrets(
    Map<Attribute, SecretText> attributes,
    SecretText notes,
    List<CustomField> fields,
    List<PastPassword> history,
    List<Passkey> passkeys,
    Extras extras)
    implements Opened {

  public static final Secrets NONE =
      new Secrets(Map.of(), SecretText.EMPTY, List.of(), List.of(), List.of(), Extras.NONE);

  public Secrets {
    var copy = new EnumMap<Attribute, SecretText>(Attribute.class);
    copy.putAll(attributes);
    attributes = Collections.unmodifiableMap(copy);
    fields = List.copyOf(fields);
    history = List.copyOf(history);
    passkeys = List.copyOf(passkeys);
  }

  /// @return the concealed value, empty when there is none
  public SecretText attribute(Attribute attribute) {
    return attributes.getOrDefault(attribute, SecretText.EMPTY);
  }

  @Override
  public void close() {
    attributes.values().forEach(SecretText::wipe);
    notes.wipe();
    fields.forEach(field -> field.value().wipe());
    history.forEach(past -> past.password().wipe());
    passkeys.forEach(passkey -> passkey.members().values().forEach(SecretText::wipe));
    extras.members().values().forEach(SecretText::wipe);
  }
}
