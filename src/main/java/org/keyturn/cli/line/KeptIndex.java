package org.keyturn.cli.line;

import java.util.Optional;
import org.keyturn.model.Failed;
import org.keyturn.search.Marks;
import org.keyturn.search.SearchIndex;
import org.keyturn.vault.Session;

/// The search index of the session that was searched last. The next search takes from it all that
/// has not changed since. Forgotten when that session locks. Safe for use from any thread.
public final class KeptIndex {
  private record Kept(Session session, SearchIndex index) {}

  private Optional<Kept> kept = Optional.empty();

  /// @param marks answers for this search
  public synchronized SearchIndex of(Session session, Marks marks) throws Failed {
    var items = session.items().list();
    var folders = session.folders().list();
    var before = kept.filter(one -> one.session == session).map(Kept::index);
    var now =
        before.isPresent()
            ? before.get().with(items, folders)
            : new SearchIndex(items, folders, Marks.NONE);
    kept = Optional.of(new Kept(session, now));
    if (before.isEmpty()) {
      // Called at once if it has locked meanwhile.
      session.onLock(_ -> forget(session));
    }
    return now.with(marks);
  }

  private synchronized void forget(Session session) {
    kept = kept.filter(one -> one.session != session);
  }
}
