package org.keyturn.proof.turn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/// One of several processes that work on one vault at the same time, and what it must find there:
/// its items are its own, so that nobody else changes them, while anybody turns the key and changes
/// the password.
final class Rival {
  private final Remote process;
  private final Opening opening;
  private final Random random;
  private final Map<String, String> secrets = new HashMap<>();
  private final Map<String, Integer> answers = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private boolean open;
  private Opening.State known = new Opening.State(0, 0, 0);
  private int serial;

  Rival(Remote process, Opening opening, long seed) {
    this.process = process;
    this.opening = opening;
    this.random = new Random(seed);
  }

  /// Takes one random step.
  void step() throws Exception {
    if (!open) {
      unlock();
      return;
    }
    int roll = random.nextInt(100);
    if (roll < 20 || secrets.isEmpty()) {
      var id = new UUID(random.nextLong(), random.nextLong()).toString();
      var text = "secret-" + serial++ + "x".repeat(random.nextInt(3_000));
      change("add\t" + id + "\t" + text, () -> secrets.put(id, text));
    } else if (roll < 45) {
      save(pick());
    } else if (roll < 55) {
      var id = pick();
      change("purge\t" + id, () -> secrets.remove(id));
    } else if (roll < 60) {
      change("attach\t" + pick() + "\tfile-" + serial++, () -> {});
    } else if (roll < 64) {
      turn("rotate");
    } else if (roll < 68) {
      turn("password");
    } else if (roll < 80) {
      read(pick());
    } else {
      tell("lock");
      open = false;
    }
  }

  /// Unlocks once more and compares all that is its own.
  void finish() throws Exception {
    tell("lock");
    open = false;
    while (!open && wrong.isEmpty()) {
      unlock();
    }
    for (var id : List.copyOf(secrets.keySet())) {
      read(id);
    }
    tell("lock");
  }

  /// What it was told that nobody should be told.
  List<String> wrong() {
    return wrong;
  }

  Map<String, Integer> answers() {
    return answers;
  }

  private String pick() {
    return List.copyOf(secrets.keySet()).get(random.nextInt(secrets.size()));
  }

  private void unlock() throws Exception {
    var before = opening.state();
    boolean turning = opening.turning();
    var answer = tell("unlock\t" + before.password());
    if (answer.startsWith("ok")) {
      open = true;
      // What was turned while it was opening may or may not be what it opened with.
      known = before;
      return;
    }
    if (isBusy(answer)) {
      return;
    }
    boolean overtaken = turning || !before.equals(opening.state());
    boolean late = answer.equals("fail WrongPassword") || answer.equals("fail StaleSession");
    if (!late || !overtaken) {
      wrong(answer, "unlock");
    }
  }

  private void save(String id) throws Exception {
    if (read(id)) {
      var text = "secret-" + serial++ + "x".repeat(random.nextInt(3_000));
      change("save\t" + id + "\t" + text, () -> secrets.put(id, text));
    }
  }

  private boolean read(String id) throws Exception {
    var answer = tell("open\t" + id);
    if (answer.startsWith("ok")) {
      if (!answer.equals("ok " + secrets.get(id))) {
        wrong(answer.substring(0, Math.min(40, answer.length())), "open");
      }
      return true;
    }
    return stale(answer, "open");
  }

  private void change(String command, Runnable done) throws Exception {
    var answer = tell(command);
    if (answer.startsWith("ok")) {
      done.run();
    } else {
      stale(answer, command.substring(0, command.indexOf('\t')));
    }
  }

  /// Only one of them at a time, so that everybody knows what the password is.
  private void turn(String what) throws Exception {
    if (!opening.begin(known.password() == opening.state().password())) {
      return;
    }
    boolean done = false;
    try {
      var from = opening.state().password();
      var answer = tell(what + "\t" + from + "\t" + (from + 1));
      done = answer.startsWith("ok");
      if (done && what.equals("rotate")) {
        open = false;
      } else if (!done) {
        stale(answer, what);
      }
    } finally {
      opening.end(done, what.equals("rotate"));
      known = open && done ? opening.state() : known;
    }
  }

  /// A session that was overtaken by a rotation is refused, and any other refusal is wrong.
  private boolean stale(String answer, String what) {
    if (isBusy(answer)) {
      return false;
    }
    boolean turned = opening.turning() || known.generation() != opening.state().generation();
    if (!answer.equals("fail StaleSession") || !turned) {
      wrong(answer, what);
    }
    open = false;
    return false;
  }

  /// Another one wrote for longer than anyone waits: nothing was changed, and nothing is wrong. On
  /// a machine with other work that may happen; the answers say how often it did.
  private static boolean isBusy(String answer) {
    return answer.equals("fail Busy");
  }

  private void wrong(String answer, String what) {
    wrong.add(what + ": " + answer);
  }

  private String tell(String line) throws Exception {
    var answer = process.tell(line);
    var word = line.contains("\t") ? line.substring(0, line.indexOf('\t')) : line;
    var said = answer.startsWith("ok") ? "ok" : answer;
    answers.merge(word + " " + said, 1, Integer::sum);
    return answer;
  }
}
