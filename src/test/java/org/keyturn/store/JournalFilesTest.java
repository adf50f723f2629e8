package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

class JournalFilesTest {
  @TempDir Path folder;

  private void requireBlocked(Path vault) {
    var failed = assertThrows(Failed.class, () -> JournalFiles.requirePlain(vault));
    assertEquals(new Failure.NoAccess(Failure.Access.JOURNAL_BLOCKED), failed.failure());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-journal", "-wal", "-shm"})
  void onlyAPlainFileMayLieThere(String end) throws Exception {
    var vault = folder.resolve("v.keyturn");
    JournalFiles.requirePlain(vault);
    var beside = Files.createFile(folder.resolve("v.keyturn" + end));
    JournalFiles.requirePlain(vault);
    Files.delete(beside);
    Files.createDirectory(beside);
    requireBlocked(vault);
    Files.delete(beside);
    Files.createSymbolicLink(beside, folder.resolve("nothing"));
    requireBlocked(vault);
  }

  @Test
  void theJournalLiesBesideTheFileItself() throws Exception {
    var inner = Files.createDirectory(folder.resolve("inner"));
    var real = Files.createFile(inner.resolve("real"));
    var link = Files.createSymbolicLink(folder.resolve("link"), real);
    assertEquals(inner.toRealPath().resolve("real-journal"), JournalFiles.journal(link));
    assertEquals(inner.resolve("real-journal"), JournalFiles.journal(real));
    Files.createDirectory(inner.resolve("real-journal"));
    requireBlocked(link);
  }

  /// Another session's journal comes and goes while one looks.
  @Test
  void aPlainFileThatIsGoneAtTheNextLookBlocksNothing() throws Exception {
    var vault = folder.resolve("v.keyturn");
    try (var other = Executors.newSingleThreadExecutor()) {
      var coming =
          other.submit(() -> {
            for (int i = 0; i < 10_000; i++) {
              Files.delete(Files.createFile(folder.resolve("v.keyturn-journal")));
            }
            return true;
          });
      while (!coming.isDone()) {
        JournalFiles.requirePlain(vault);
      }
      coming.get();
    }
  }
}
