package org.keyturn.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keyturn.cli.CliTest;

class TerminalTest extends CliTest {
  private static final String GUARDED =
      "{\"type\":1,\"name\":\"g\",\"reprompt\":1,\"login\":{\"password\":\"geheim\"}}";

  @Test
  void newPasswordsAreAskedTwice() {
    var made = rig.path("t.keyturn").toString();
    var differs = rig.typed(List.of("long enough 1", "long enough 2"), "create", made);
    assertEquals(10, differs.code());
    assertTrue(differs.err().contains("differ"), differs.err());
    assertEquals(0, rig.typed(List.of("long enough 1", "long enough 1"), "create", made).code());
    assertEquals(0, rig.typed(List.of("long enough 1"), "list", made).code());
    assertEquals(3, rig.typed(List.of("long enough 2"), "list", made).code());
  }

  @Test
  void guardedItemsAskAgainOnATerminalOnly() {
    var id = put(GUARDED);
    assertTrue(json("show", vault, id, "--reveal").out().contains("geheim"));
    var right = rig.typed(List.of(PASSWORD, PASSWORD), "show", vault, id, "--reveal", "--json");
    assertTrue(right.out().contains("geheim"), right.err());
    var wrong = rig.typed(List.of(PASSWORD, "not this one"), "show", vault, id, "--reveal");
    assertEquals(3, wrong.code());
    assertFalse(wrong.out().contains("geheim"));
    assertEquals(0, rig.typed(List.of(PASSWORD), "show", vault, id).code());
  }

  @Test
  void anExportOfGuardedItemsAsksAgain() {
    var file = rig.path("out.keyturn-export");
    assertEquals(
        0,
        rig.typed(
                List.of(PASSWORD),
                "export",
                vault,
                file.toString(),
                "--format",
                "keyturn-restricted")
            .code());
    put(GUARDED);
    var other = rig.path("other.keyturn-export");
    var wrong = List.of(PASSWORD, "not this one");
    assertEquals(
        3,
        rig.typed(wrong, "export", vault, other.toString(), "--format", "keyturn-restricted")
            .code());
    assertFalse(Files.exists(other));
    var right = List.of(PASSWORD, PASSWORD);
    assertEquals(
        0,
        rig.typed(right, "export", vault, other.toString(), "--format", "keyturn-restricted")
            .code());
    assertTrue(Files.exists(other));
  }

  @Test
  void whatBreaksAfterAnInterruptIsNoBug() {
    assertEquals(1, broken(() -> {}));
    assertEquals(130, broken(rig.interruption::interrupt));
  }

  /// A terminal that breaks when it is asked.
  private int broken(Runnable before) {
    var terminal =
        new Terminal() {
          @Override
          public char[] secret(String prompt) {
            before.run();
            throw new IllegalStateException();
          }

          @Override
          public Optional<String> line(String prompt) {
            return Optional.empty();
          }
        };
    var nowhere = OutputStream.nullOutputStream();
    return rig.cli(InputStream.nullInputStream(), nowhere, nowhere, Optional.of(terminal))
        .run(List.of("list", vault));
  }

  @Test
  void withoutTerminalAndWithoutLinesThereIsARefusal() {
    var refused = rig.run(PASSWORD + "\n", "list", vault, "--json");
    assertEquals(10, refused.code());
    assertEquals("{}\n", refused.out());
    assertTrue(refused.err().contains("--password-stdin"), refused.err());
    assertEquals(10, input("", "list", vault).code());
  }
}
