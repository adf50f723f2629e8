package org.keyturn.cli.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyturn.CliRig;
import org.keyturn.cli.CliTest;
import org.keyturn.model.Failed;
import org.keyturn.store.Tap;
import org.keyturn.store.VaultFile;

/// What is told when the disk fails behind the commit of a new key or a new password.
class CommittedTest extends CliTest {
  private static final String NEXT = "an even longer one";
  private int left = Integer.MAX_VALUE;

  @BeforeEach
  void failLate() {
    rig =
        new CliRig(
            home,
            point -> {
              if (point.equals("sql PRAGMA incremental_vacuum") && left-- == 0) {
                throw new IOException("injected");
              }
            });
  }

  private void freePages() throws Failed {
    try (var file = VaultFile.open(rig.path("v.keyturn"), Tap.NONE)) {
      file.write(transaction -> {
        transaction.rebuild();
        return 0;
      });
    }
  }

  @Test
  void aRotationNamesTheKeyInForce() throws Failed {
    put(NOTE);
    freePages();
    // The first one comes before the rotation.
    left = 1;
    var turned = input(PASSWORD + "\n" + NEXT + "\n", "rotate", vault, "--new-password");
    requireCommitted(turned, 2);
  }

  @Test
  void aPasswordChangeNamesTheKeyInForce() throws Failed {
    put(NOTE);
    freePages();
    left = 0;
    var changed = input(PASSWORD + "\n" + NEXT + "\n", "password", vault);
    requireCommitted(changed, 1);
  }

  private void requireCommitted(CliRig.Result result, int generation) {
    assertEquals(7, result.code(), result.err());
    var answer = result.json();
    assertTrue(answer.get("committed").asBoolean());
    assertEquals(generation, answer.get("generation").asInt());
    var info = rig.run("", "info", vault, "--json").json();
    assertEquals(info.get("keyId"), answer.get("newKeyId"));
    assertTrue(result.err().contains("is in force"), result.err());
    assertEquals(0, input(NEXT + "\n", "list", vault).code());
    assertEquals(3, json("list", vault).code());
  }
}
