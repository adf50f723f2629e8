package org.keyturn.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Whole processes beside `keepassxc-cli`: the same entries, the same cost of the password, and the
/// same things asked for. Each program works on a file of its own, which both keep for all turns.
final class AgainstKeepassXc implements Part {
  private static final String OTHER = "keepassxc-cli";
  private static final String NEXT = "another long password";
  private static final int SHOWN = 4321;

  private final KeyturnProgram keyturn;
  private final String name;
  private boolean theirNext;
  private boolean ourNext;
  private int edits;

  private AgainstKeepassXc(KeyturnProgram keyturn, String name) {
    this.keyturn = keyturn;
    this.name = name;
  }

  static Part of(KeyturnProgram keyturn) {
    return new AgainstKeepassXc(keyturn, "process");
  }

  /// The same for an earlier build.
  static Part before(KeyturnProgram keyturn) {
    return new AgainstKeepassXc(keyturn, "before.process");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void measure(Results results, Setting setting) throws Exception {
    var files = SampleFiles.of(setting.samples(), setting.count());
    var place = Files.createDirectories(setting.work().resolve(name));
    var ours = copy(files.vault(), place.resolve("vault.keyturn"));
    var theirs = copy(files.database(), place.resolve("database.kdbx"));
    boolean compare = Command.installed(OTHER);
    var shown = files.entries().name(SHOWN % setting.count());
    var path = "/" + Entries.folder(SHOWN % setting.count()) + "/" + shown;
    var vault = ours.toString();
    var database = theirs.toString();

    pair(
        results,
        setting,
        "list",
        turns -> {
          turns.process(ours("list"), () -> unlock(place, "list", vault));
          other(turns, compare, "list", () -> other(place, "ls", "-q", "-R", "-f", database));
        });
    pair(
        results,
        setting,
        "search",
        turns -> {
          turns.process(ours("search"), () -> unlock(place, "list", vault, Entries.RARE));
          other(
              turns, compare, "search", () -> other(place, "search", "-q", database, Entries.RARE));
        });
    pair(
        results,
        setting,
        "show",
        turns -> {
          turns.process(ours("show"), () -> unlock(place, "show", vault, shown));
          other(turns, compare, "show", () -> other(place, "show", "-q", database, path));
        });
    var item = item(place, vault, shown);
    pair(
        results,
        setting,
        "edit",
        turns -> {
          turns.process(
              ours("edit"),
              () -> unlock(place, "put", vault, "--file", edited(place, item).toString()));
          other(
              turns,
              compare,
              "edit",
              () -> other(place, "edit", "-q", "-u", "user" + edits++, database, path));
        });
    pair(
        results,
        setting,
        "password",
        turns -> {
          turns.process(ours("password"), () -> ourPassword(place, vault));
          other(turns, compare, "password", () -> theirPassword(place, database));
        });
    pair(
        results,
        setting,
        "rotate",
        turns -> {
          turns.process(ours("rotate"), () -> rotation(place, vault));
          other(turns, compare, "rotate", () -> theirPassword(place, database));
        });
    pair(
        results,
        setting,
        "export",
        turns -> {
          turns.process(ours("export"), () -> export(place, vault));
          other(
              turns, compare, "export", () -> other(place, "export", "-q", "-f", "csv", database));
        });
    if (compare) {
      var document = document(place, database);
      pair(
          results,
          setting,
          "import",
          turns -> {
            turns.process(ours("import"), () -> importing(place, files.empty(), document));
            other(turns, true, "import", () -> theirImport(place, document));
          });
    }
  }

  @FunctionalInterface
  private interface Pair {
    void fill(InTurn turns);
  }

  private void pair(Results results, Setting setting, String task, Pair pair) throws Exception {
    setting.say(name + " " + task);
    var turns = new InTurn();
    pair.fill(turns);
    try {
      turns.run(results, setting.turns());
    } catch (IllegalStateException e) { // an earlier build may not be able to do it
      setting.say("not measured: " + e.getMessage());
    }
  }

  private String ours(String task) {
    return name + "." + task + ".keyturn";
  }

  private void other(InTurn turns, boolean compare, String task, InTurn.Commands commands) {
    if (compare) {
      turns.process(name + "." + task + ".keepassxc", commands);
    }
  }

  private Command unlock(Path place, String... arguments) {
    return keyturn.unlocking(place, password(ourNext) + "\n", arguments);
  }

  private Command other(Path place, String... arguments) {
    var line = new ArrayList<>(List.of(OTHER));
    line.addAll(List.of(arguments));
    return new Command(line, password(theirNext) + "\n", place);
  }

  private static String password(boolean next) {
    return next ? NEXT : SampleFiles.PASSWORD;
  }

  private Command ourPassword(Path place, String vault) {
    var input = password(ourNext) + "\n" + password(!ourNext) + "\n";
    ourNext = !ourNext;
    return keyturn.unlocking(place, input, "password", vault);
  }

  /// Encrypts everything under a new key too, and verifies nothing of it.
  private Command theirPassword(Path place, String database) {
    var next = password(!theirNext) + "\n";
    var input = password(theirNext) + "\n" + next + next;
    theirNext = !theirNext;
    return new Command(List.of(OTHER, "db-edit", "-q", "-p", database), input, place);
  }

  /// The unlock that a rotation owes a check is another command's, and does not count.
  private Command rotation(Path place, String vault) throws IOException, InterruptedException {
    unlock(place, "list", vault, Entries.RARE).run();
    return unlock(place, "rotate", vault);
  }

  private Command export(Path place, String vault) throws IOException {
    var table = place.resolve("export.csv");
    Files.deleteIfExists(table);
    return unlock(place, "export", vault, table.toString(), "--format", "csv", "--unencrypted");
  }

  private Command importing(Path place, Path empty, Path document) throws IOException {
    var vault = copy(empty, place.resolve("imported.keyturn"));
    return keyturn.unlocking(
        place, SampleFiles.PASSWORD + "\n", "import", vault.toString(), document.toString());
  }

  private static Command theirImport(Path place, Path document) throws IOException {
    var database = place.resolve("imported.kdbx");
    Files.deleteIfExists(database);
    var input = SampleFiles.PASSWORD + "\n" + SampleFiles.PASSWORD + "\n";
    return new Command(
        List.of(OTHER, "import", "-q", "-p", document.toString(), database.toString()),
        input,
        place);
  }

  private Path document(Path place, String database) throws IOException, InterruptedException {
    var command = other(place, "export", "-q", "-f", "xml", database);
    command.run();
    return copy(command.output(), place.resolve("keepass.xml"));
  }

  private String item(Path place, String vault, String shown)
      throws IOException, InterruptedException {
    var command = unlock(place, "show", vault, shown, "--reveal", "--json");
    command.run();
    return Files.readString(command.output());
  }

  private Path edited(Path place, String item) throws IOException {
    return Files.writeString(place.resolve("item.json"), edited(item, edits++));
  }

  /// @param item as `show` answers it
  /// @return the same with another user name, to be put whatever was put before
  static String edited(String item, int turn) {
    return item.replaceFirst("\"username\":\"[^\"]*\"", "\"username\":\"user" + turn + "\"")
        .replaceFirst("\"revisionDate\":\"[^\"]*\",", "");
  }

  private static Path copy(Path from, Path to) throws IOException {
    return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
