package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// A commit that is said to have failed, and may stand. Here the file is replaced right behind it
/// by a copy, of which nobody but its content can tell whether the write is in it.
class DoubtfulCommitTest implements CallObserver {
  private static final Failure MOVED = new Failure.NoAccess(Failure.Access.MOVED);

  @TempDir Path folder;
  private Path path = Path.of("");
  private Optional<VaultFile> open = Optional.empty();
  private final List<String> asked = new ArrayList<>();
  private Optional<byte[]> replacement = Optional.empty();
  private boolean replacing;
  private String broken = "never";

  @BeforeEach
  void create() throws Exception {
    path = folder.resolve("v.keyturn");
    open = Optional.of(StoreFixture.create(path, this));
  }

  @AfterEach
  void close() {
    open.orElseThrow().close();
  }

  @Override
  public void reached(String point) throws IOException {
    if (point.startsWith(broken)) {
      throw new IOException("Input/output error");
    }
  }

  @Override
  public void committed() {
    if (!replacing) {
      return;
    }
    replacing = false;
    try {
      var content = replacement.isPresent() ? replacement.get() : Files.readAllBytes(path);
      Files.move(path, folder.resolve("former"));
      Files.write(path, content);
      broken = broken.equals("later") ? "sql PRAGMA user_version" : broken;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write() throws Failed {
    return open.orElseThrow()
        .write(
            transaction -> {
              transaction.records().put(StoreFixture.item(1, 1));
              return "done";
            },
            transaction -> {
              asked.add("landed?");
              return transaction.records().find(RecordKind.ITEM, new UUID(0, 1)).isPresent();
            });
  }

  private Failed failed() {
    return assertThrows(Failed.class, this::write);
  }

  private long items() throws Failed {
    return open.orElseThrow().read(transaction -> transaction.records().count(RecordKind.ITEM));
  }

  @Test
  void aCommitThatWentWellIsNotDoubted() throws Exception {
    assertEquals("done", write());
    assertEquals(List.of(), asked);
    assertEquals(1, items());
  }

  @Test
  void oneThatFailedIsLookedForAndTold() throws Exception {
    broken = "sql COMMIT";
    assertEquals(new Failure.NoAccess(Failure.Access.IO_ERROR), failed().failure());
    broken = "never";
    assertEquals(0, items());
  }

  @Test
  void oneThatStandsHasGoneWell() throws Exception {
    replacing = true;
    assertEquals("done", write());
    assertEquals(List.of("landed?"), asked);
    assertEquals(1, items());
  }

  @Test
  void oneThatDoesNotStandHasNot() throws Exception {
    replacement = Optional.of(Files.readAllBytes(path));
    replacing = true;
    assertEquals(MOVED, failed().failure());
    assertEquals(List.of("landed?"), asked);
    assertEquals(0, items());
  }

  /// It stands, and cannot be made lasting: whoever wrote gets what the write gave.
  @Test
  void oneThatStandsOnAFailingDiskIsToldWithItsResult() throws Exception {
    replacing = true;
    broken = "later";
    var failed = failed();
    assertEquals(new Failure.AfterCommit(MOVED, Optional.empty()), failed.failure());
    assertEquals(Optional.of("done"), failed.done(String.class));
    broken = "never";
    assertEquals(1, items());
  }

  @Test
  void workThatFailedItselfIsNotDoubted() throws Exception {
    broken = "sql INSERT INTO record";
    assertEquals(new Failure.NoAccess(Failure.Access.IO_ERROR), failed().failure());
    assertEquals(List.of(), asked);
    broken = "never";
    assertEquals(0, items());
  }
}
