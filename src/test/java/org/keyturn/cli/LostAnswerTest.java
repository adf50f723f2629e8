package org.keyturn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.cli.terminal.CheckedOutput;

/// An answer that was not written whole is told by the exit code, whatever the command.
class LostAnswerTest extends CliTest {
  private static final int LOST = 7;

  /// A disk that is full after so many bytes.
  private static final class Full extends OutputStream {
    private int room;

    Full(int room) {
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- <= 0) {
        throw new IOException("No space left on device");
      }
    }
  }

  private int code(OutputStream out, OutputStream err, String input, String... arguments) {
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return rig.cli(in, out, err, Optional.empty()).run(List.of(arguments));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--version",
        "--help",
        "list --help",
        "formats",
        "formats --json",
        "generate",
        "generate --json",
        "info V",
        "info V --json",
        "list V --json --password-stdin",
        "verify V --password-stdin",
        "exports V --json --password-stdin",
        "open V --password-stdin",
        "show V nothing --json --password-stdin"
      })
  void everyCommandEndsWithSeven(String line) {
    var arguments = line.replace("V", vault).split(" ");
    for (int room : new int[] {0, 1}) {
      var err = new ByteArrayOutputStream();
      var input = PASSWORD + "\n" + (line.startsWith("open") ? "list\n" : "");
      assertEquals(LOST, code(new Full(room), err, input, arguments), line);
      var said = err.toString(StandardCharsets.UTF_8);
      assertTrue(said.contains("could not be written whole"), said);
    }
  }

  @Test
  void aSuccessThatCouldNotBeToldIsNone() {
    var nowhere = OutputStream.nullOutputStream();
    var create =
        new String[] {"create", home.resolve("new.keyturn").toString(), "--password-stdin"};
    assertEquals(LOST, code(nowhere, new Full(0), "password\n", create), "a weak one is warned of");
    assertEquals(0, code(nowhere, new Full(0), "", "formats"), "there was nothing to tell");
    assertEquals(3, code(nowhere, new Full(0), "wrong one\n", "list", vault, "--password-stdin"));
    assertEquals(2, code(nowhere, new Full(0), "", "nonsense"));
  }

  @Test
  void workThatIsLeftBehindAnswersWithoutFields() {
    var out = new ByteArrayOutputStream();
    var checked = new CheckedOutput(out);
    checked.emptyObject();
    checked.emptyObject();
    assertEquals("{}\n", out.toString(StandardCharsets.UTF_8));
  }
}
