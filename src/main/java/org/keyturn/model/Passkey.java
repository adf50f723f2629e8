package org.keyturn.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A passkey as Bitwarden exports it: its text members by name (`rpId`, `userName`, `keyValue`,
/// `creationDate` ...) and whatever else stood in the object. Kept and exported, never used by
/// Keyturn.
public record Passkey(Map<String, SecretText> members, Extras extras) {

  public Passkey {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }
}
