package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.keyturn.files.CallObserver;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.environment.CheapVaults;

/// Random steps of up to four sessions of one vault, held against a model in memory: nothing is
/// overwritten silently, nothing is written under an old key, every draft comes back. More of them:
/// `-Dkeyturn.interleavings=N`.
@Execution(ExecutionMode.CONCURRENT)
class InterleavingTest {
  private static final int RUNS = Integer.getInteger("keyturn.interleavings", 30);
  private static final int EVERY_IN_PROCESSES = 10;
  private static final int STEPS = 14;
  private static final long SEED = Long.getLong("keyturn.seed", 20260722L);

  @TempDir(factory = InMemory.class)
  Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.HOURS)
  void sessionsNeverHarmOneAnother() throws Exception {
    var template = folder.resolve("template.keyturn");
    var vaults = CheapVaults.swift(folder.resolve("data"), new RealExports());
    vaults.create(template, Samples.password(1), Optional.empty()).close();
    var remotes = new ArrayList<Remote>();
    try {
      for (int i = 0; i < RUNS; i++) {
        var place = Files.createDirectory(folder.resolve("run" + i));
        var vault = Files.copy(template, place.resolve("Shared.keyturn"));
        var random = new Random(SEED + i);
        int sessions = 2 + random.nextInt(3);
        boolean apart = i % EVERY_IN_PROCESSES == 0;
        var actors =
            apart ? remotes(remotes, sessions, place, vault) : here(sessions, place, vault);
        play(new Oracle(random, actors, place.resolve("export-").toString()), vault);
      }
    } finally {
      remotes.forEach(Remote::close);
    }
    System.out.printf("%d interleavings of up to four sessions%n", RUNS);
  }

  private static List<Actor> remotes(List<Remote> all, int count, Path place, Path vault)
      throws Exception {
    while (all.size() < count) {
      all.add(new Remote());
    }
    var chosen = new ArrayList<Actor>();
    for (var remote : all.subList(0, count)) {
      remote.begin(vault, place.resolve("data"));
      chosen.add(remote);
    }
    return chosen;
  }

  private static List<Actor> here(int count, Path place, Path vault) {
    var vaults = CheapVaults.swift(place.resolve("data"), new RealExports());
    var actors = new ArrayList<Actor>();
    for (int i = 0; i < count; i++) {
      actors.add(new Script(vaults, vault, _ -> {}));
    }
    return actors;
  }

  private static void play(Oracle oracle, Path vault) throws Exception {
    for (int i = 0; i < STEPS; i++) {
      oracle.step();
    }
    oracle.finish();
    requireOneKey(vault);
  }

  /// No row of the file names another key than the header does.
  static void requireOneKey(Path vault) throws Exception {
    try (var file = VaultFile.openReadOnly(vault, CallObserver.NONE)) {
      var keys = new HashSet<String>();
      var header =
          file.read(transaction -> {
            transaction.records().all(row -> keys.add(row.keyId().hex()));
            return transaction.headers().header();
          });
      assertTrue(!keys.isEmpty());
      assertEquals(Set.of(header.key().id().hex()), keys);
    }
  }
}
