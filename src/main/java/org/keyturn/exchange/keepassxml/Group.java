package org.keyturn.exchange.keepassxml;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.SecretText;

/// A group as it stands in a document.
///
/// @param own what Keyturn wrote about the folder that the group stands for
/// @param where its place in the document
public record Group(
    Optional<UUID> id,
    String name,
    SecretText notes,
    Optional<String> own,
    List<Entry> entries,
    List<Group> groups,
    String where) {

  public Group {
    entries = List.copyOf(entries);
    groups = List.copyOf(groups);
  }
}
