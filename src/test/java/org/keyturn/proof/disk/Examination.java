package org.keyturn.proof.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.Notice;
import org.keyturn.vault.Session;
import org.keyturn.vault.session.TinyExports;

/// Opens what is left of an operation: exactly one password opens the vault, everything is there as
/// it was before or as it is afterwards, and no word of it is wrong.
final class Examination {
  /// What must not be said of a vault that nobody harmed.
  private static final Set<String> WRONG_STORIES =
      Set.of(
          "RestoredCopy",
          "UnknownDescent",
          "DivergedCopy",
          "DamageFound",
          "HeaderRepaired",
          "BackupRemains",
          "ReadOnlyFile");

  /// Which side of the operation is found.
  enum Side {
    BEFORE,
    AFTER
  }

  private final Place place;
  private final Operation operation;
  private final Holding before;
  private final Holding after;

  Examination(Place place, Operation operation, Holding before, Holding after) {
    this.place = place;
    this.operation = operation;
    this.before = before;
    this.after = after;
  }

  /// @param done whether the operation had ended well: then only its result will do
  Side examine(boolean done) throws Exception {
    var side =
        switch (operation) {
          case CREATE -> made();
          case EXPORT -> exported();
          case BACK_UP -> backedUp();
          case RESTORE -> restored();
          default -> operation.passwordAfter() == 1 ? byContent() : byPassword();
        };
    if (done) {
      assertEquals(Side.AFTER, side, "it had ended, and is gone");
    }
    backupsOpen();
    return side;
  }

  private Side byPassword() throws Exception {
    var one = tryUnlock(place.vault(), 1);
    var other = tryUnlock(place.vault(), 2);
    assertTrue(one.isPresent() || other.isPresent(), "neither password opens the vault");
    assertFalse(one.isPresent() && other.isPresent(), "both passwords open the vault");
    try (var session = one.or(() -> other).orElseThrow()) {
      whole(session);
      assertEquals(before, Holding.of(session));
    }
    return one.isPresent() ? Side.BEFORE : Side.AFTER;
  }

  /// All of it under its name, or nothing.
  private Side exported() throws Exception {
    byContent();
    var file = Operation.exported(place);
    if (!Files.exists(file)) {
      return Side.BEFORE;
    }
    try (var in = Files.newInputStream(file)) {
      assertTrue(new TinyExports().identify(in).isPresent(), "a part of an export");
    }
    return Side.AFTER;
  }

  /// The newest copy holds what the vault does; the older one lacks an import.
  private Side backedUp() throws Exception {
    byContent();
    var newest = place.vaults().backups().all().getFirst();
    try (var session = place.unlock(newest.path(), 1)) {
      return before.equals(Holding.of(session)) ? Side.AFTER : Side.BEFORE;
    }
  }

  private Side byContent() throws Exception {
    try (var session = place.unlock(place.vault(), 1)) {
      whole(session);
      var found = Holding.of(session);
      if (!found.equals(before)) {
        assertEquals(after, found);
        return Side.AFTER;
      }
      return before.equals(after) ? Side.AFTER : Side.BEFORE;
    }
  }

  private Side made() throws Exception {
    byContent();
    var made = Operation.made(place);
    if (!Files.exists(made)) {
      return Side.BEFORE;
    }
    try (var session = place.unlock(made, 3)) {
      whole(session);
      assertEquals(0, session.items().list().size());
      return Side.AFTER;
    } catch (Failed e) {
      // Nobody was told yet that there is a vault: what is there is none.
      assertEquals(new Failure.NotRecognised(Failure.Thing.VAULT), e.failure());
      return Side.BEFORE;
    }
  }

  /// What was replaced is beside it.
  private Side restored() throws Exception {
    var side = byContent();
    if (side == Side.AFTER) {
      try (var files = Files.list(place.vault().getParent())) {
        var aside =
            files
                .filter(file -> file.getFileName().toString().contains("-before-restore-"))
                .toList();
        assertEquals(1, aside.size(), "what was in its place is gone");
        try (var session = place.unlock(aside.getFirst(), 1)) {
          assertEquals(before, Holding.of(session));
        }
      }
    }
    return side;
  }

  private void backupsOpen() throws Exception {
    for (var copy : place.vaults().backups().all()) {
      try (var session = place.unlock(copy.path(), 1)) {
        assertFalse(session.items().list().isEmpty());
      }
    }
  }

  private void whole(Session session) throws Failed {
    for (var notice : session.notices()) {
      boolean due = operation == Operation.RESTORE && notice instanceof Notice.RestoredCopy;
      assertFalse(
          !due && WRONG_STORIES.contains(notice.getClass().getSimpleName()),
          () -> "told " + notice);
    }
    assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
  }

  private Optional<Session> tryUnlock(Path vault, int password) throws Failed {
    try {
      return Optional.of(place.unlock(vault, password));
    } catch (Failed e) {
      assertEquals(new Failure.WrongPassword(), e.failure());
      return Optional.empty();
    }
  }
}
