package org.keyturn.exchange.keepass.xml;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Problem;

/// A whole document.
///
/// @param roots the one group that holds all others
/// @param bin the group that is the recycle bin
/// @param binless whether it says that no group is the recycle bin
/// @param headerHash in versions before 4, the SHA-256 of the file's header
/// @param files contents of attached files by reference
/// @param icons pictures of its own, in base64
/// @param problems what could not be read
public record KeepassDatabase(
    List<Group> roots,
    Optional<UUID> bin,
    boolean binless,
    Optional<byte[]> headerHash,
    Map<String, byte[]> files,
    Map<UUID, String> icons,
    List<Problem> problems) {

  /// Overwrites every text and file.
  public void wipe() {
    roots.forEach(Group::wipe);
    files.values().forEach(content -> Arrays.fill(content, (byte) 0));
  }
}
