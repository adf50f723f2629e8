package org.keyturn.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyturn.CliRig;
import org.keyturn.cli.CliTest;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
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
    try (var file = VaultFile.open(rig.path("v.keyturn"), CallObserver.NONE)) {
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

  /// What is known of an edit that leaves free pages behind: taking a past password away does.
  @Test
  void anEditNamesItsItem() throws Failed {
    var login = "{\"id\":\"%s\",\"type\":1,\"name\":\"Mail\",\"login\":{\"password\":\"%s\"}%s}";
    var id = put(login.formatted(UUID.randomUUID(), "first", ""));
    put(login.formatted(id, "second", ""));
    left = 0;
    var edited =
        input(
            PASSWORD + "\n" + login.formatted(id, "second", ",\"passwordHistory\":[]"),
            "put",
            vault);
    assertEquals(7, edited.code(), edited.err());
    assertEquals(id, edited.json().get("id").asString());
    assertTrue(edited.json().get("committed").asBoolean());
  }

  @Test
  void anImportThatWasTakenBackSaysWhatWent() throws IOException {
    var rows = "name,url,username,password\nA,https://a.example,u,1\nB,https://b.example,u,2\n";
    var file = Files.writeString(home.resolve("two.csv"), rows);
    var imported = json("import", vault, file.toString());
    assertEquals(0, imported.code(), imported.err());
    left = 0;
    var undone = json("undo", vault);
    assertEquals(7, undone.code(), undone.err());
    assertEquals(2, undone.json().get("removed").asInt());
    assertTrue(undone.json().get("committed").asBoolean());
    assertEquals(0, json("list", vault).json().get("items").size());
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
