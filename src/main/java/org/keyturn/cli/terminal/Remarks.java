package org.keyturn.cli.terminal;

import java.util.LinkedHashSet;
import java.util.Set;
import org.keyturn.vault.Notice;

/// What every JSON answer of this process says besides, at its top level: that the vault is not
/// what this computer saw last. For a single thread.
public final class Remarks {
  private final Set<String> members = new LinkedHashSet<>();

  /// @param notice what was found at an unlock
  public void heed(Notice notice) {
    if (notice instanceof Notice.DivergedCopy) {
      members.add("diverged");
    } else if (notice instanceof Notice.RestoredCopy) {
      members.add("restoredCopy");
    }
  }

  /// @return names of members that are true
  Set<String> members() {
    return members;
  }
}
