package org.keyturn.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.proof.FlipTest.Flip;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.Notice;
import org.keyturn.vault.Session;

/// Tries changed bytes one after another. Each is either found, or proves to be without meaning:
/// then content, a write of twelve rows and a rotation are tried too, several such bytes at a time.
final class FlipBench {
  private static final int GROUP = 24;
  private static final int ROWS = 12;

  private final SmallVault original;
  private final Path folder;
  private final Path vault;
  private final Door door;
  private final FlipOutcomes outcomes;
  private final List<Flip> waiting = new ArrayList<>();

  FlipBench(SmallVault original, Path folder, FlipOutcomes outcomes) throws IOException {
    this.original = original;
    this.folder = Files.createDirectories(folder);
    this.vault = folder.resolve("small.keyturn");
    this.door = Door.remembering(folder.resolve("data"));
    this.outcomes = outcomes;
  }

  Void run(List<Flip> flips) {
    for (var flip : flips) {
      attempt(flip);
      if (waiting.size() == GROUP) {
        tryWriting();
      }
    }
    tryWriting();
    return null;
  }

  private void attempt(Flip flip) {
    try {
      lay(List.of(flip));
      var found = look();
      if (found.isPresent()) {
        outcomes.found(found.get());
      } else {
        waiting.add(flip);
      }
      requireNoLeftovers();
    } catch (Failed e) {
      outcomes.fault(flip, "" + e.failure());
    } catch (IOException | RuntimeException | Error e) {
      outcomes.fault(flip, e + " " + List.of(e.getStackTrace()).stream().limit(6).toList());
    }
  }

  private void lay(List<Flip> flips) throws IOException {
    var bytes = original.bytes().clone();
    for (var flip : flips) {
      bytes[flip.offset()] ^= (byte) flip.mask();
    }
    Files.write(vault, bytes);
  }

  /// @return how the change was found, empty if it made no difference
  private Optional<String> look() throws Failed {
    try (var session = door.unlock(vault, Door.NEW)) {
      var damage = damage(session);
      var now = Inventory.of(session);
      var missing = new TreeMap<>(original.contents());
      now.lines()
          .forEach((id, line) -> {
            if (!line.equals(missing.remove(id))) {
              throw new IllegalStateException("other content of " + id);
            }
          });
      if (!damage.isEmpty()) {
        requireNamed(missing, damage, now);
        return Optional.of("named");
      }
      session.verify(Progress.NONE, new CancelToken()).damaged().forEach(damage::add);
      if (!damage.isEmpty()) {
        requireNamed(missing, damage, now);
        return Optional.of("named by verify");
      }
      if (!missing.isEmpty()) {
        throw new IllegalStateException("lost without a word: " + missing.keySet());
      }
      return Optional.empty();
    } catch (Failed e) {
      return Optional.of(refusal(e));
    }
  }

  private static List<Failure.DamagedRecord> damage(Session session) {
    var named = new ArrayList<Failure.DamagedRecord>();
    for (var notice : session.notices()) {
      if (notice instanceof Notice.DamageFound found) {
        named.addAll(found.records());
      }
    }
    return named;
  }

  /// What is missing is named, or is the attachment of an item that is named.
  private static void requireNamed(
      Map<UUID, String> missing, List<Failure.DamagedRecord> damage, Inventory now) {
    var unnamed = new HashSet<>(missing.keySet());
    damage.forEach(one -> unnamed.remove(one.id()));
    boolean itemsLost = damage.stream().anyMatch(one -> one.kind() == RecordKind.ITEM);
    if (!unnamed.isEmpty() && !itemsLost) {
      throw new IllegalStateException("not named: " + unnamed + ", named: " + damage);
    }
    var opened = new HashSet<>(now.refused());
    damage.forEach(one -> opened.remove(one.id()));
    if (!opened.isEmpty()) {
      throw new IllegalStateException("did not open, not named: " + opened);
    }
  }

  private static String refusal(Failed e) throws Failed {
    return switch (e.failure()) {
      case Failure.Damaged damaged -> "damaged " + damaged.part();
      case Failure.WrongPassword _ -> "wrong password";
      case Failure.BeyondBounds _ -> "beyond bounds";
      case Failure.NotRecognised _ -> "not a vault";
      case Failure.InterruptedRotation _ -> "interrupted rotation";
      default -> throw e;
    };
  }

  /// All waiting changes at once: twelve rows are written, the key is turned, and everything is
  /// still there. Two changes together can harm what neither harms alone, such as both copies of
  /// the clear header: then each is tried by itself.
  private void tryWriting() {
    if (!waiting.isEmpty() && !writes(waiting)) {
      for (var flip : waiting) {
        if (!writes(List.of(flip))) {
          outcomes.fault(flip, "no write and rotation after it");
        }
      }
    }
    waiting.clear();
  }

  private boolean writes(List<Flip> flips) {
    try {
      lay(flips);
      writeAndTurn();
      flips.forEach(outcomes::harmless);
      return true;
    } catch (Failed | IOException | RuntimeException | Error e) {
      return false;
    }
  }

  private void writeAndTurn() throws Failed, IOException {
    try (var session = door.unlock(vault, Door.NEW)) {
      session.imports().pour(FlipBench::twelveRows, Progress.NONE, new CancelToken());
      Door.rotate(session, Door.NEW, Door.OLD);
    }
    try (var session = door.unlock(vault, Door.OLD)) {
      var now = Inventory.of(session).lines();
      int rows = original.contents().size() + ROWS;
      boolean whole = session.verify(Progress.NONE, new CancelToken()).whole();
      if (!whole
          || now.size() != rows
          || !now.entrySet().containsAll(original.contents().entrySet())) {
        throw new IllegalStateException("other content after a write and a rotation");
      }
    }
    requireNoLeftovers();
  }

  private static void twelveRows(ContentsSink sink) throws Failed {
    for (int i = 0; i < ROWS; i++) {
      sink.item(Samples.login("added " + i, "password " + i));
    }
  }

  private void requireNoLeftovers() throws IOException {
    try (var files = Files.list(folder)) {
      var names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      names.removeAll(List.of("small.keyturn", "data"));
      if (!names.isEmpty()) {
        throw new IllegalStateException("left behind: " + names);
      }
    }
  }
}
