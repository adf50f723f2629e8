package org.keyturn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.CliRig;

/// What tests of commands have in common: one fresh vault.
public abstract class CliTest {
  public static final String PASSWORD = "correct horse 9";
  public static final String NOTE = "{\"type\":2,\"name\":\"Notiz\",\"notes\":\"geheim\"}";

  protected @TempDir Path home;
  protected CliRig rig;
  protected String vault;

  @BeforeEach
  void create() {
    rig = new CliRig(home);
    vault = rig.path("v.keyturn").toString();
    var made = rig.run(PASSWORD + "\n", "create", vault, "--password-stdin", "--json");
    assertEquals(0, made.code(), made.err());
    assertEquals("{}\n", made.out());
  }

  /// Calls with `--json` and the master password.
  protected CliRig.Result json(String... arguments) {
    return input(PASSWORD + "\n", arguments);
  }

  /// Calls with `--json` and these lines of standard input.
  protected CliRig.Result input(String input, String... arguments) {
    var before = Stream.of("--json", "--password-stdin");
    return rig.run(input, Stream.concat(before, Stream.of(arguments)).toArray(String[]::new));
  }

  protected String put(String item) {
    var put = input(PASSWORD + "\n" + item, "put", vault);
    assertEquals(0, put.code(), put.err());
    return put.json().get("id").asString();
  }
}
