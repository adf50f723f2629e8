package org.keyturn.benchmark;

import static org.keyturn.benchmark.Row.Cell.mebibytes;
import static org.keyturn.benchmark.Row.Cell.millis;
import static org.keyturn.benchmark.Row.Cell.ratio;

import java.util.ArrayList;
import java.util.List;

/// All goals, and what was measured beside each.
final class GoalTable {
  private static final List<Row> ROWS =
      List.of(
          Row.of(
              "whole process against `keepassxc-cli`, the same entries and key derivation",
              process("list", 0.85),
              process("search", 0.85),
              process("show", 0.85)),
          Row.of(
              "edit one; change the password; rotate with all verification (theirs verifies"
                  + " nothing)",
              process("edit", 0.5),
              process("password", 0.6),
              process("rotate", 1)),
          Row.of(
              "export CSV; import KeePass XML into a new vault",
              process("export", 1),
              process("import", 1)),
          Row.of(
              "Argon2id, 64 MiB, 3 passes, 4 lanes, against Debian's `argon2`, warm",
              ratio("with vectors", "argon.vectors", "argon.vectors.other", 0.7),
              ratio("plain Java", "argon.plain", "argon.plain.other", 1.1)),
          Row.of(
              "the same, first call of a process after 1 s of warm-up",
              ratio("", "argon.first", "argon.first.other", 1.5)),
          Row.of(
              "`--version`; `info`, against a class of the JDK that prints one line",
              ratio("version", "start.version", "start.bare", 1.7),
              ratio("info", "start.info", "start.bare", 2.5)),
          Row.of(
              "open session, smaller vault: search with 20 hits by `open`; in the model; show one",
              millis("search", "open.small.search", 2),
              millis("model", "model.small.search", 1),
              millis("show", "open.small.show", 2)),
          Row.of(
              "open session, larger vault: search, 95th percentile; show, tag, edit one against the"
                  + " same in the smaller",
              millis("search", "model.large.search95", 5),
              ratio("show", "open.large.show", "open.small.show", 1.3),
              ratio("tag", "open.large.tag", "open.small.tag", 1.3),
              ratio("edit", "open.large.edit", "open.small.edit", 1.3)),
          Row.of(
              "one edit saved, synced, against the bare side",
              ratio("", "vault.edit", "bare.edit", 2)),
          Row.of(
              "unlock beyond the key derivation against the bare side: hot; first in a fresh,"
                  + " warmed process",
              ratio("hot", "vault.unlock", "bare.unlock", 2),
              ratio("first", "fresh.unlock", "bare.unlock", 4)),
          Row.of(
              "rotate beyond the key derivations against the bare side with open and seal",
              ratio("", "vault.rotate", "bare.rotate", 3)),
          Row.of(
              "rotate the larger vault, whole process, against the build before; its memory",
              ratio("time", "large.rotate.keyturn", "large.rotate.before", 0.3),
              mebibytes("memory", "large.rotate.keyturn.memory", 400)),
          Row.of("`verify`, hot", millis("", "vault.verify", 100)),
          Row.of(
              "`health` against the build before: first; again",
              ratio("first", "health.first", "health.before", 0.55),
              ratio("again", "health.again", "health.before", 0.05)),
          Row.of(
              "attachments rotated against the bare side; heap beyond the idle program",
              ratio("time", "attached.rotate", "bare.attached.rotate", 1.5),
              mebibytes("heap", "attached.heap", 64)),
          Row.of(
              "attach against bare inserts of the same chunks; export against a copy with fsync",
              ratio("attach", "attached.attach", "bare.attached.attach", 1.5),
              ratio("export", "attached.export", "bare.attached.copy", 3)),
          Row.of(
              "live heap after unlocking: smaller vault; larger",
              mebibytes("smaller", "heap.small", 80),
              mebibytes("larger", "heap.large", 400)),
          Row.of(
              "window, smaller vault: how long an event waits while one searches, scrolls and edits,"
                  + " 99th percentile; first picture of a note of 1 MB",
              millis("event", "window.waiting", 16),
              millis("note", "window.note", 100)),
          Row.of(
              "first rows of the larger vault after the key is there; against the bare side",
              millis("time", "large.unlock", 700),
              ratio("ratio", "large.unlock", "bare.large.unlock", 2)));

  private GoalTable() {}

  private static Row.Cell process(String task, double most) {
    return ratio(task, "process." + task + ".keyturn", "process." + task + ".keepassxc", most);
  }

  /// @return the lines of a Markdown table
  static List<String> lines(Results results) {
    var lines = new ArrayList<String>();
    lines.add("| what | today: median [least-most] | goal | holds |");
    lines.add("|---|---|---|---|");
    ROWS.forEach(row -> lines.add(row.line(results)));
    return lines;
  }
}
