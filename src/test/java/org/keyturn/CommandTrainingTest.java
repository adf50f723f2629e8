package org.keyturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.vault.environment.CheapVaults;

/// The build stops at a training that fails, after all else is done: here it fails early.
class CommandTrainingTest {
  @TempDir Path folder;

  @Test
  void everyCommandThatIsTrainedSucceeds() throws Exception {
    var rig = new CliRig(folder);
    assertEquals(0, new CommandTraining(rig.tools(), CheapVaults.CHEAP, 10, folder).play());
    assertTrue(Files.exists(folder.resolve("out.csv")));
    var info = rig.run("", "info", folder.resolve("mine.keyturn").toString(), "--json");
    assertEquals(2, info.json().get("generation").asInt());
  }
}
