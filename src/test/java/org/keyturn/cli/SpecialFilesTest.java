package org.keyturn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.CliRig;

/// Pipes, sockets, devices, folders and links where a file is looked for. To open a pipe is to wait
/// for its other end, so every command has to end without having done that.
class SpecialFilesTest extends CliTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private static Path pipe(Path file) throws IOException, InterruptedException {
    try {
      int code = new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
      assumeTrue(code == 0, "no pipes on this file system");
    } catch (IOException missing) {
      assumeTrue(false, "no mkfifo here");
    }
    return file;
  }

  private CliRig.Result soon(String... arguments) {
    return assertTimeoutPreemptively(SOON, () -> json(arguments));
  }

  private void everyCommandSays(int code, String word) {
    for (var command : List.of("info", "list", "verify", "health", "exports")) {
      var result = soon(command, vault);
      assertEquals(code, result.code(), command + ": " + result.err());
      assertTrue(result.err().contains(word), command + ": " + result.err());
    }
    var put = assertTimeoutPreemptively(SOON, () -> input(PASSWORD + "\n" + NOTE, "put", vault));
    assertEquals(code, put.code(), put.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-journal", "-wal", "-shm"})
  void aPipeBesideTheVaultIsNeverOpened(String end) throws Exception {
    var pipe = pipe(Path.of(vault + end));
    everyCommandSays(7, "-journal, -wal or -shm");
    Files.delete(pipe);
    assertEquals(0, json("list", vault).code());
  }

  @Test
  void neitherIsASocketAFolderOrALink() throws Exception {
    var journal = Path.of(vault + "-journal");
    var address = UnixDomainSocketAddress.of(journal);
    try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(address);
      everyCommandSays(7, "-journal, -wal or -shm");
    }
    Files.delete(journal);
    Files.createDirectory(journal);
    everyCommandSays(7, "-journal, -wal or -shm");
    Files.delete(journal);
    Files.createSymbolicLink(journal, Path.of("/dev/zero"));
    everyCommandSays(7, "-journal, -wal or -shm");
  }

  @Test
  void behindALinkToTheVaultToo() throws Exception {
    var elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    var real = elsewhere.resolve("real.keyturn");
    Files.move(Path.of(vault), real);
    Files.createSymbolicLink(Path.of(vault), real);
    assertEquals(0, json("list", vault).code());
    pipe(elsewhere.resolve("real.keyturn-journal"));
    everyCommandSays(7, "-journal, -wal or -shm");
  }

  @Test
  void aPipeADeviceOrAFolderInItsPlaceIsNoVault() throws Exception {
    Files.delete(Path.of(vault));
    pipe(Path.of(vault));
    everyCommandSays(8, "not a Keyturn vault");
    assertEquals(8, soon("salvage", vault, home.resolve("s.keyturn").toString()).code());
    Files.delete(Path.of(vault));
    Files.createSymbolicLink(Path.of(vault), Path.of("/dev/zero"));
    everyCommandSays(8, "not a Keyturn vault");
    Files.delete(Path.of(vault));
    Files.createDirectory(Path.of(vault));
    everyCommandSays(8, "not a Keyturn vault");
  }

  @Test
  void aFileThatIsAskedForIsAFile() throws Exception {
    var id = put(NOTE);
    var pipe = pipe(home.resolve("pipe")).toString();
    var folder = Files.createDirectory(home.resolve("somewhere")).toString();
    for (var command :
        List.of(
            List.of("import", vault, pipe),
            List.of("import", vault, pipe, "--format", "kdbx"),
            List.of("import", vault, pipe, "--dry-run"),
            List.of("attach", vault, id, pipe),
            List.of("put", vault, "--file", pipe))) {
      var result = soon(command.toArray(String[]::new));
      assertEquals(8, result.code(), command + result.err());
      assertTrue(result.err().contains("pipe"), result.err());
      var other =
          soon(command.stream().map(x -> x.equals(pipe) ? folder : x).toArray(String[]::new));
      assertEquals(8, other.code(), command + other.err());
      assertTrue(other.err().contains("folder"), other.err());
    }
    assertEquals(8, soon("health", vault, "--breach-file", pipe).code());
    var keyed = home.resolve("keyed.keyturn").toString();
    assertEquals(10, soon("create", keyed, "--vault-key-file", pipe).code());
    for (var target : List.of(pipe, folder)) {
      assertEquals(10, soon("export", vault, target, "--format", "keyturn-restricted").code());
      assertEquals(10, rig.run("", "keyfile", target).code());
    }
    assertTrue(Files.exists(Path.of(pipe)));
  }

  /// The closing of a second handle would drop the locks of the database.
  @Test
  void theOpenVaultItselfIsReadByNobodyElse() {
    var id = put(NOTE);
    assertEquals(6, json("attach", vault, id, vault).code());
    assertEquals(6, input(PASSWORD + "\n", "put", vault, "--file", vault).code());
    assertEquals(8, json("import", vault, vault).code());
  }
}
