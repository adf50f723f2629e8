package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.RecordKind;

/// What an unlock leaves to the first change.
class DeferredWorkTest {
  private final RecordsFixture vault;
  private final DeferredWork work = new DeferredWork();
  private final List<String> done = new ArrayList<>();

  DeferredWorkTest(@TempDir Path folder) throws Exception {
    vault = new RecordsFixture(folder.resolve("v.keyturn"));
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private void follow(String name, Failure failure) {
    work.after(() -> {
      done.add(name);
      throw new Failed(failure);
    });
  }

  @Test
  void whatRidesIsPartOfTheChange() throws Exception {
    var id = RecordsFixture.id(1);
    work.with((change, index) -> {
      assertEquals(1, index.revision());
      change.put(id, RecordsFixture.folder(1));
    });
    var known = vault.read();
    vault.change(change -> work.ride(change, known));
    assertEquals(2, vault.read().find(RecordKind.FOLDER, id).orElseThrow().revision());
  }

  /// A change that failed has done none of it.
  @Test
  void itRidesAgainUntilAChangeIsCommitted() throws Exception {
    work.with((_, _) -> done.add("rode"));
    var known = vault.read();
    vault.change(change -> {
      work.ride(change, known);
      work.ride(change, known);
      work.committed(null);
      work.ride(change, known);
    });
    assertEquals(List.of("rode", "rode"), done);
  }

  @Test
  void whatFollowsIsDoneOnce() throws Exception {
    work.after(() -> done.add("one"));
    work.after(() -> done.add("two"));
    work.committed(null);
    work.committed(null);
    assertEquals(List.of("one", "two"), done);
  }

  /// The change stands: it is told so, with what it gave, and the others are done all the same.
  @Test
  void whatFailsBehindTheChangeDoesNotUndoIt() {
    follow("one", new Failure.Busy());
    follow("two", new Failure.Cancelled());
    var failed = assertThrows(Failed.class, () -> work.committed("given"));
    assertEquals(new Failure.AfterCommit(new Failure.Busy(), Optional.empty()), failed.failure());
    assertEquals(Optional.of("given"), failed.done(String.class));
    assertEquals(List.of("one", "two"), done);
  }

  @Test
  void whatStoodAlreadyIsToldByItsCause() {
    follow("one", new Failure.AfterCommit(new Failure.Busy(), Optional.empty()));
    var failed = assertThrows(Failed.class, () -> work.committed(null));
    assertEquals(new Failure.AfterCommit(new Failure.Busy(), Optional.empty()), failed.failure());
  }
}
