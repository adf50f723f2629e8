package org.keyturn.exchange.keepass.xml;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.SecretText;

/// A group as it stands in a document.
///
/// @param beside without auto-type, which groups do not have, and without what is in `own`
/// @param own what Keyturn wrote about the folder that the group stands for
public record Group(
    Optional<UUID> id,
    String name,
    SecretText notes,
    EntryDetails beside,
    Optional<String> own,
    List<Entry> entries,
    List<Group> groups,
    DocumentPlace place) {

  /// The keys that KeePass types for entries that have none themselves.
  public static final String KEYS = "DefaultAutoTypeSequence";

  /// Whether it types for them at all: true, false, or as above.
  public static final String AUTO_TYPE = "EnableAutoType";

  /// Whether it finds them.
  public static final String SEARCHING = "EnableSearching";

  /// Of a group; an entry's stand elsewhere.
  public static final String TAGS = "Tags";

  /// What KeePass shows for a group where nobody chose an icon.
  public static final String ICON = "48";

  public Group {
    entries = List.copyOf(entries);
    groups = List.copyOf(groups);
  }

  void wipe() {
    notes.wipe();
    beside.wipe();
    entries.forEach(Entry::wipe);
    groups.forEach(Group::wipe);
  }
}
