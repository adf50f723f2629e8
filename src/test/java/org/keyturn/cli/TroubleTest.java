package org.keyturn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.keyturn.CliRig;

@Execution(ExecutionMode.CONCURRENT)
class TroubleTest extends CliTest {

  /// Flips a bit in the secrets of an item.
  private void damage(String id) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var update =
            connection.prepareStatement("UPDATE record SET second = ? WHERE hex(id) = ?")) {
      byte[] sealed;
      var hex = id.replace("-", "").toUpperCase(Locale.ROOT);
      var query = "SELECT second FROM record WHERE hex(id) = '" + hex + "'";
      try (var rows = statement.executeQuery(query)) {
        assertTrue(rows.next());
        sealed = rows.getBytes(1);
      }
      sealed[sealed.length / 2] ^= 1;
      update.setBytes(1, sealed);
      update.setString(2, hex);
      assertEquals(1, update.executeUpdate());
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + vault);
  }

  private static void names(CliRig.Result result, String field, String id) {
    assertEquals(id, result.json().at("/" + field + "/0/id").asString(), result.out());
    assertEquals("item", result.json().at("/" + field + "/0/kind").asString());
    assertFalse(result.json().at("/" + field + "/0/reason").asString().isEmpty());
  }

  @Test
  void damageIsNamedAndNothingHealthyIsLost() throws SQLException {
    var bad = put(NOTE);
    var good = put(NOTE);
    damage(bad);

    var list = json("list", vault);
    assertEquals(4, list.code());
    assertEquals(1, list.json().get("items").size());
    assertEquals(good, list.json().at("/items/0/id").asString());
    assertEquals(4, json("show", vault, good).code());
    assertEquals("Notiz", json("show", vault, good).json().get("name").asString());
    assertTrue(list.err().contains(bad), list.err());
    assertEquals(4, json("show", vault, bad).code());
    var verified = json("verify", vault);
    assertEquals(4, verified.code());
    assertEquals(2, verified.json().get("items").asInt());
    names(verified, "damaged", bad);
    var saved = json("salvage", vault, rig.path("saved.keyturn").toString());
    assertEquals(0, saved.code(), saved.err());
    names(saved, "lost", bad);
    assertEquals(4, input(PASSWORD + "\n" + NOTE, "put", vault).code());
  }

  @Test
  void whatDoesNotOpenStopsARotationUntilItIsSetAside() throws Exception {
    var bad = put(NOTE);
    var good = put(NOTE);
    damage(bad);
    var stopped = json("rotate", vault);
    assertEquals(4, stopped.code());
    assertTrue(stopped.err().contains(bad), stopped.err());
    assertTrue(stopped.json().has("items"));
    var aside = rig.path("aside");
    var turned = json("rotate", vault, "--set-aside", aside.toString());
    assertEquals(0, turned.code(), turned.err());
    assertEquals(2, turned.json().get("generation").asInt());
    assertTrue(Files.size(aside) > 0);
    var verified = json("verify", vault);
    assertEquals(0, verified.code(), verified.err());
    assertEquals(1, verified.json().get("items").asInt());
    assertEquals(0, json("show", vault, good, "--reveal").code());
    assertEquals(10, json("rotate", vault, "--set-aside", aside.toString()).code());
  }

  /// As another process would call it.
  private CliRig.Result another(String command) {
    var lines = PASSWORD + "\n" + (command.equals("put") ? NOTE : "an even longer one\n");
    return new CliRig(home).run(lines, command, vault, "--password-stdin");
  }

  @Test
  void whoeverWaitsTooLongForAnotherWriterIsToldSo() throws SQLException {
    put(NOTE);
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      var waiting = new ArrayList<CompletableFuture<CliRig.Result>>();
      for (var command : List.of("put", "password")) {
        waiting.add(
            CompletableFuture.supplyAsync(() -> another(command), Thread::startVirtualThread));
      }
      for (var command : waiting) {
        var busy = command.join();
        assertEquals(6, busy.code(), busy.err());
        assertTrue(busy.err().startsWith("keyturn: ") || busy.err().contains("\nkeyturn: "));
      }
      statement.execute("ROLLBACK");
    }
    put(NOTE);
    assertEquals(0, json("verify", vault).code(), "the password is the old one");
  }

  @Test
  void theVaultItselfIsNoAttachment() throws IOException {
    var id = put(NOTE);
    assertEquals(6, json("attach", vault, id, vault).code());
    assertEquals(0, json("verify", vault).code());
  }

  @Test
  void aSessionWhoseKeyWasTurnedElsewhereAnswersFive() throws Exception {
    put(NOTE);
    try (var open = new Conversation(rig, vault, PASSWORD)) {
      assertEquals("= 0", open.ask("list").getLast());
      assertEquals(0, json("rotate", vault).code());
      assertEquals(
          "= 5", open.ask("put --file " + Files.writeString(rig.path("i"), NOTE)).getLast());
      assertEquals("= 5", open.ask("list").getLast());
      assertEquals("= 5", open.ask("drafts").getLast());
      assertEquals("= 0", open.ask("unlock\n" + PASSWORD).getLast());
      assertEquals(1, open.ask("list").size() - 1);
      assertEquals(0, open.end());
    }
    assertEquals(0, json("verify", vault).code());
  }
}
