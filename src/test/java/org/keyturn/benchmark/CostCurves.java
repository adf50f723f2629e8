package org.keyturn.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.RealTransfers;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Scope;
import org.keyturn.search.Marks;
import org.keyturn.search.Query;
import org.keyturn.search.SearchIndex;
import org.keyturn.transfer.Transfers.ImportChoice;
import org.keyturn.vault.ImportPlan;
import org.keyturn.vault.Session;

/// What an operation costs beyond the key derivation, hot, by the size of the vault.
///
/// @param sizes how many items there are
/// @param files MiB of attachments
record CostCurves(List<Integer> sizes, List<Integer> files) implements Part {
  private static final int TIMES = 10;

  /// From `-Dbenchmark.sizes`, and up to the setting's attachments.
  static CostCurves ofThisRun(Setting setting) {
    var sizes =
        Arrays.stream(System.getProperty("benchmark.sizes", "1000,10000,100000").split(","))
            .map(Integer::valueOf)
            .toList();
    int most = setting.attached();
    return new CostCurves(sizes, List.of(Math.max(1, most / 16), Math.max(2, most / 4), most));
  }

  @Override
  public String name() {
    return "curves";
  }

  @Override
  public void measure(Results results, Setting setting) throws Exception {
    for (int size : sizes) {
      setting.say("curves " + size);
      var place = Files.createTempDirectory(setting.work(), "curves");
      items(results, setting, SwiftVault.of(setting.samples(), size).in(place), size);
      imports(results, setting, place, size);
    }
    for (int size : files) {
      setting.say("curves " + size + " MiB");
      files(results, setting, size);
    }
  }

  private static void items(Results results, Setting setting, SwiftVault vault, int size)
      throws Exception {
    var end = "." + size;
    int warmUp = setting.warmUp() / 2;
    new InTurn().add("unlock" + end, vault.unlocked()).run(results, setting.turns(), warmUp);
    try (var session = vault.open()) {
      var id = session.items().list().get(size / 2).id();
      var index = new SearchIndex(session.items().list(), session.folders().list(), Marks.NONE);
      var query = Query.parse(Entries.RARE);
      new InTurn()
          .add("search" + end, Timed.of(() -> index.find(query)))
          .add("show" + end, Timed.of(() -> show(session, id)))
          .add("edit" + end, Timed.of(() -> edit(session, id)))
          .run(results, TIMES * setting.turns(), TIMES * setting.warmUp());
      new InTurn()
          .add("verify" + end, Timed.of(() -> session.verify(Progress.NONE, new CancelToken())))
          .add("export" + end, Timed.of(() -> export(session, setting)))
          .run(results, setting.turns(), warmUp);
    }
    new InTurn().add("rotate" + end, rotation(vault)).run(results, setting.turns(), warmUp);
  }

  private static void show(Session session, UUID id) throws Exception {
    try (var item = session.items().open(id)) {
      item.revision();
    }
  }

  private static void edit(Session session, UUID id) throws Exception {
    try (var item = session.items().open(id)) {
      var overview = item.value().overview();
      var name = overview.name().split("#", 2)[0] + "#" + System.nanoTime();
      session.items().save(item.value().withOverview(overview.withName(name)), item.revision());
    }
  }

  private static void export(Session session, Setting setting) throws Exception {
    var file = setting.work().resolve("export" + System.nanoTime());
    session
        .exports()
        .create(file, Optional.empty(), new Scope.Whole(), Progress.NONE, new CancelToken());
    Files.delete(file);
  }

  /// The session's own unlock does the check that the last rotation owes, and does not count.
  private static InTurn.Measured rotation(SwiftVault vault) {
    return () -> {
      try (var session = vault.open()) {
        return Map.of("", Timed.seconds(() -> SwiftVault.rotate(session)));
      }
    };
  }

  private static void imports(Results results, Setting setting, Path place, int size)
      throws Exception {
    var table = place.resolve("entries.json");
    new Entries(size).write(table);
    var empty = SwiftVault.of(setting.samples(), 0);
    new InTurn()
        .add(
            "import." + size,
            () -> {
              try (var session = empty.in(place).open()) {
                return Map.of("", Timed.seconds(() -> take(session, table)));
              }
            })
        .run(results, setting.turns());
  }

  private static void take(Session session, Path table) throws Exception {
    RealTransfers.transfers()
        .importFile(
            session,
            table,
            new ImportChoice(Optional.empty()),
            ImportPlan.of("entries"),
            Progress.NONE,
            new CancelToken());
  }

  private static void files(Results results, Setting setting, int mebibytes) throws Exception {
    var place = Files.createTempDirectory(setting.work(), "curves");
    var vault = SwiftVault.of(setting.samples(), 1).in(place);
    var end = ".files." + mebibytes;
    try (var session = vault.open()) {
      var item = session.items().list().getFirst().id();
      results.put("attach" + end, Timed.seconds(() -> SwiftVault.attach(session, item, mebibytes)));
      new InTurn()
          .add("export" + end, Timed.of(() -> export(session, setting)))
          .add("verify" + end, Timed.of(() -> session.verify(Progress.NONE, new CancelToken())))
          .run(results, setting.turns());
    }
    new InTurn().add("rotate" + end, rotation(vault)).run(results, setting.turns());
  }
}
