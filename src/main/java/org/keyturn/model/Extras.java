package org.keyturn.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Members of another program's JSON object that Keyturn has no field for, kept so that nothing is
/// lost: member name to raw JSON text. Members of an item's type object have the name
/// `type-key/member`, e.g. `login/passwordRevisionDate`.
public record Extras(Map<String, SecretText> members) {

  public static final Extras NONE = new Extras(Map.of());

  public Extras {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  public boolean isEmpty() {
    return members.isEmpty();
  }
}
