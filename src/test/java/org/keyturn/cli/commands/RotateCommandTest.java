package org.keyturn.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyturn.cli.CliTest;

class RotateCommandTest extends CliTest {
  private static final String NEXT = "an even longer one";

  @Test
  void rotationTurnsTheKeyAndTellsAboutExports() {
    put(NOTE);
    var export = rig.path("old.keyturn-export").toString();
    assertEquals(0, json("export", vault, export, "--format", "keyturn-restricted").code());
    var before = rig.run("", "info", vault, "--json").json();

    var turned = input(PASSWORD + "\n" + NEXT + "\n", "rotate", vault, "--new-password");

    assertEquals(0, turned.code(), turned.err());
    var report = turned.json();
    assertEquals(1, report.get("items").asInt());
    assertEquals(0, report.get("folders").asInt());
    assertEquals(0, report.get("attachments").asInt());
    assertTrue(report.get("bytes").asLong() > 0);
    assertEquals(before.get("keyId"), report.get("oldKeyId"));
    assertNotEquals(before.get("keyId"), report.get("newKeyId"));
    assertEquals(2, report.get("generation").asInt());
    assertTrue(report.get("seconds").asDouble() >= 0);
    assertEquals(0, report.get("exportsRenewed").size());
    assertEquals(export, report.at("/exportsStale/0").asString());
    assertTrue(turned.err().contains("can still open that copy"), turned.err());
    assertTrue(turned.err().contains(export), turned.err());
    assertEquals(3, json("list", vault).code());
    assertEquals(0, input(NEXT + "\n", "list", vault).code());
    staleExport(export);
  }

  private void staleExport(String export) {
    var stale = input(NEXT + "\n", "import", vault, export);
    assertEquals(5, stale.code(), stale.err());
    assertTrue(stale.err().contains(LocalDate.now(ZoneId.systemDefault()).toString()), stale.err());
    assertTrue(stale.err().contains("generation 1"), stale.err());
    assertTrue(input(NEXT + "\n", "exports", vault).json().at("/exports/0/stale").asBoolean());
  }

  @Test
  void exportsAreRenewedOnRequest() {
    put(NOTE);
    var export = rig.path("e.keyturn-export").toString();
    assertEquals(0, json("export", vault, export, "--format", "keyturn-restricted").code());
    var turned = json("rotate", vault, "--renew-exports");
    assertEquals(0, turned.code(), turned.err());
    assertEquals(export, turned.json().at("/exportsRenewed/0").asString());
    assertEquals(0, turned.json().get("exportsStale").size());
    assertEquals(0, json("import", vault, export).code());
    assertEquals(0, json("exports", vault, "--renew").code());
  }

  @Test
  void backupIsRemovedByTheNextUnlockUnlessItIsKept() throws IOException {
    assertEquals(0, json("rotate", vault).code());
    assertEquals(2, vaultFiles());
    assertEquals(0, json("list", vault).code());
    assertEquals(1, vaultFiles());
    assertEquals(0, json("rotate", vault, "--keep-backup").code());
    assertEquals(0, json("list", vault).code());
    assertEquals(2, vaultFiles());
  }

  private int vaultFiles() throws IOException {
    try (var files = Files.list(home)) {
      return (int) files.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void aShortNewPasswordChangesNothing() {
    var refused = input(PASSWORD + "\nshort\n", "rotate", vault, "--new-password");
    assertEquals(10, refused.code());
    assertEquals(1, rig.run("", "info", vault, "--json").json().get("generation").asInt());
    assertEquals(3, input("wrong wrong\n", "rotate", vault).code());
  }

  @Test
  void anInterruptCancelsBeforeTheCommit() {
    rig.interruption.interrupt();
    var cancelled = json("rotate", vault);
    assertEquals(130, cancelled.code(), cancelled.err());
    assertEquals(1, rig.run("", "info", vault, "--json").json().get("generation").asInt());
  }

  @Test
  void aPersonAtATerminalIsAskedFirst() {
    var no = rig.typed(List.of(PASSWORD, "n"), "rotate", vault);
    assertEquals(130, no.code());
    var yes = rig.typed(List.of(PASSWORD, "y", NEXT, NEXT), "rotate", vault, "--new-password");
    assertEquals(0, yes.code(), yes.err());
    assertTrue(yes.out().contains("generation 2"), yes.out());
    var differs = rig.typed(List.of(NEXT, "y", PASSWORD, NEXT), "rotate", vault, "--new-password");
    assertEquals(10, differs.code());
    assertFalse(differs.err().contains(NEXT));
  }
}
