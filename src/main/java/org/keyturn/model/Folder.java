package org.keyturn.model;

import java.util.UUID;

/// A folder; nesting is written into the name with `/`, as Bitwarden does.
public record Folder(UUID id, String name, Extras extras) {

  public static Folder named(String name) {
    return new Folder(UUID.randomUUID(), name, Extras.NONE);
  }
}
