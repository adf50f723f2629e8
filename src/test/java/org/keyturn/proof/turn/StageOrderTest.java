package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Phase;
import org.keyturn.vault.KeyRotation.Stage;
import org.keyturn.vault.environment.CheapVaults;

class StageOrderTest {
  @TempDir Path folder;

  @Test
  void aRotationPassesItsStagesInTheOrderInWhichTheyStand() throws Exception {
    var vault = folder.resolve("Own.keyturn");
    var vaults = CheapVaults.swift(folder.resolve("data"), new RealExports());
    var passed = new LinkedHashSet<Phase>();
    try (var session = vaults.create(vault, Samples.password(1), Optional.empty())) {
      Samples.fill(session, 2, 1, 3);
      var request = Samples.rotation(1, 2, Set.of());
      session.rotation().rotate(request, tick -> passed.add(tick.phase()), new CancelToken());
    }
    assertTrue(passed.containsAll(List.of(Stage.DERIVE, Stage.CHECK, Stage.COMMIT, Stage.VERIFY)));
    assertEquals(
        List.of(Stage.values()).stream().filter(passed::contains).toList(), List.copyOf(passed));
  }
}
