package org.keyturn.vault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Failed;
import org.keyturn.model.Overview;

/// What is open about the items of a session.
public interface Overviews {

  /// Immediate: overviews of every item, trashed and archived ones too, in order of name. Whoever
  /// asks again gets the same list as long as none of them has changed.
  List<Overview> list() throws Failed;

  /// Immediate: what the list shows of one item; empty if it shows none.
  Optional<Overview> find(UUID id) throws Failed;

  /// Immediate: the items of a name, in any case.
  List<Overview> named(String name) throws Failed;
}
