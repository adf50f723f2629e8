package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// What a vault must hold after each of a sequence of steps, and which steps must be refused: a
/// model in memory, held against what the sessions answer.
final class Oracle {

  private static final class Thing {
    String secret = "";
    boolean trashed;
    long version;
    final List<String> files = new ArrayList<>();
  }

  /// An item as a session opened it.
  private record Base(long version, boolean trashed) {}

  private record Draft(String text, Base base) {}

  /// One session as the model sees it.
  private final class Seat {
    final Actor actor;
    int generation;
    boolean open;
    final Map<String, Base> bases = new HashMap<>();
    final Map<String, Draft> drafts = new HashMap<>();

    Seat(Actor actor) {
      this.actor = actor;
    }

    boolean stale() {
      return generation != Oracle.this.generation;
    }
  }

  private final Random random;
  private final String exports;
  private final List<Seat> seats = new ArrayList<>();
  private final Map<String, Thing> things = new TreeMap<>();
  private final List<String> told = new ArrayList<>();
  private int generation = 1;
  private int password = 1;
  private long clock;
  private int serial;

  Oracle(Random random, List<Actor> actors, String exports) {
    this.random = random;
    this.exports = exports;
    actors.forEach(actor -> seats.add(new Seat(actor)));
  }

  int password() {
    return password;
  }

  /// Takes one random step with one random session.
  void step() throws Exception {
    var seat = seats.get(random.nextInt(seats.size()));
    if (!seat.open) {
      unlock(seat);
      return;
    }
    var id = things.isEmpty() ? null : pick();
    int roll = random.nextInt(100);
    if (roll < 14 || id == null) {
      add(seat);
    } else if (roll < 30) {
      open(seat, id);
    } else if (roll < 54) {
      save(seat);
    } else if (roll < 62) {
      trash(seat, id);
    } else if (roll < 67) {
      purge(seat, id);
    } else if (roll < 75) {
      attach(seat, id);
    } else if (roll < 82) {
      receive(seat);
    } else if (roll < 86) {
      expect(seat, "export\t" + exports + serial++, "");
    } else if (roll < 90) {
      rotate(seat);
    } else if (roll < 94) {
      changePassword(seat);
    } else {
      lock(seat);
    }
  }

  private String pick() {
    return List.copyOf(things.keySet()).get(random.nextInt(things.size()));
  }

  private String tell(Seat seat, String line) throws Exception {
    var answer = seat.actor.tell(line);
    told.add(seats.indexOf(seat) + ": " + line.replace('\t', ' ') + " -> " + answer);
    return answer;
  }

  /// @param refusal empty: the step must succeed, unless the session is stale
  /// @return whether it was done
  private boolean expect(Seat seat, String line, String refusal) throws Exception {
    return !answer(seat, line, refusal).startsWith("fail");
  }

  private String answer(Seat seat, String line, String refusal) throws Exception {
    var answer = tell(seat, line);
    var due = seat.stale() ? "fail StaleSession" : refusal.isEmpty() ? "ok" : "fail " + refusal;
    assertTrue(answer.equals(due) || (due.equals("ok") && answer.startsWith("ok")), this::story);
    return answer;
  }

  private String story() {
    return String.join("\n", told);
  }

  private void unlock(Seat seat) throws Exception {
    assertEquals("ok " + generation, tell(seat, "unlock\t" + password), this::story);
    seat.open = true;
    seat.generation = generation;
    seat.bases.clear();
    if (seats.stream().anyMatch(one -> !one.drafts.isEmpty())) {
      drafts(seat);
    }
  }

  private void add(Seat seat) throws Exception {
    var id = new UUID(random.nextLong(), random.nextLong()).toString();
    var text = "secret-" + serial++;
    if (expect(seat, "add\t" + id + "\t" + text, "")) {
      change(id).secret = text;
    }
  }

  private Thing change(String id) {
    var thing = things.computeIfAbsent(id, _ -> new Thing());
    thing.version = ++clock;
    return thing;
  }

  private void open(Seat seat, String id) throws Exception {
    var answer = answer(seat, "open\t" + id, "");
    if (answer.startsWith("ok")) {
      var thing = things.getOrDefault(id, new Thing());
      assertEquals("ok " + thing.secret, answer, this::story);
      seat.bases.put(id, new Base(thing.version, thing.trashed));
    }
  }

  private void save(Seat seat) throws Exception {
    if (seat.bases.isEmpty()) {
      return;
    }
    var known = seat.bases.keySet().stream().sorted().toList();
    var id = known.get(random.nextInt(known.size()));
    var text = "secret-" + serial++;
    var thing = things.get(id);
    var base = seat.bases.getOrDefault(id, new Base(0, false));
    boolean same = thing != null && thing.version == base.version();
    if (expect(seat, "save\t" + id + "\t" + text, same ? "" : "Conflict")) {
      change(id).secret = text;
      seat.bases.put(id, new Base(clock, base.trashed()));
    } else if (seat.stale()) {
      // What was typed must not be lost: it is kept as a draft until the next unlock.
      assertEquals("ok", tell(seat, "draft\t" + id + "\t" + text), this::story);
      seat.drafts.put(id, new Draft(text, base));
    }
  }

  /// Each draft becomes an edit of its item, or an item of its own if the item has changed since.
  private void drafts(Seat seat) throws Exception {
    var words = tell(seat, "drafts").split(" ", -1);
    int waiting = seats.stream().mapToInt(one -> one.drafts.size()).sum();
    assertEquals(1 + 3 * waiting, words.length, this::story);
    for (int i = 1; i < words.length; i += 3) {
      saved(words[i], words[i + 1], words[i + 2]);
    }
    seats.forEach(one -> one.drafts.clear());
  }

  private void saved(String item, String text, String as) {
    var draft =
        seats.stream()
            .map(one -> one.drafts.get(item))
            .filter(one -> one != null && one.text().equals(text))
            .findFirst()
            .orElseThrow();
    var thing = things.get(item);
    boolean same = thing != null && draft.base().version() == thing.version;
    assertEquals(same, as.equals(item), this::story);
    var changed = change(as);
    changed.secret = text;
    changed.trashed = draft.base().trashed();
  }

  private void trash(Seat seat, String id) throws Exception {
    boolean trashed = things.getOrDefault(id, new Thing()).trashed;
    if (expect(seat, (trashed ? "restore\t" : "trash\t") + id, "")) {
      change(id).trashed = !trashed;
    }
  }

  private void purge(Seat seat, String id) throws Exception {
    if (expect(seat, "purge\t" + id, "")) {
      things.remove(id);
    }
  }

  private void attach(Seat seat, String id) throws Exception {
    var name = "file-" + serial++;
    if (expect(seat, "attach\t" + id + "\t" + name, "")) {
      var digest = Held.digest(Samples.bytes(name.hashCode(), 70_000));
      change(id).files.add(name + ":" + digest);
    }
  }

  private void receive(Seat seat) throws Exception {
    var one = "import-" + serial++;
    var other = "import-" + serial++;
    var answer = answer(seat, "import\t" + one + "\t" + other, "");
    if (answer.startsWith("ok")) {
      var ids = answer.split(" ", -1);
      change(ids[1]).secret = one;
      change(ids[2]).secret = other;
    }
  }

  private void rotate(Seat seat) throws Exception {
    int next = password + random.nextInt(2);
    if (expect(seat, "rotate\t" + password + "\t" + next, "")) {
      generation++;
      password = next;
    }
  }

  private void changePassword(Seat seat) throws Exception {
    if (expect(seat, "password\t" + password + "\t" + (password + 1), "")) {
      password++;
    }
  }

  private void lock(Seat seat) throws Exception {
    assertEquals("ok", tell(seat, "lock"), this::story);
    seat.open = false;
  }

  /// Unlocks one session anew and compares the whole.
  void finish() throws Exception {
    for (var seat : seats) {
      lock(seat);
    }
    var seat = seats.get(random.nextInt(seats.size()));
    unlock(seat);
    var expected = new ArrayList<String>();
    things.forEach((id, thing) -> {
      thing.files.sort(String::compareTo);
      expected.add(id + "=" + thing.secret + "," + thing.trashed + "," + thing.files);
    });
    var found = tell(seat, "everything").substring(2).strip();
    told.removeLast();
    assertEquals(sorted(String.join(" ", expected)), sorted(found), this::story);
    lock(seat);
  }

  /// Ids sort as text here and as numbers there.
  private static List<String> sorted(String items) {
    return Stream.of(items.replace(", ", ",").split(" ", -1)).sorted().toList();
  }
}
