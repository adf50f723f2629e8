package org.keyturn;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keyturn.cli.Cli;
import org.keyturn.cli.line.Tools;
import org.keyturn.cli.terminal.CheckedOutput;
import org.keyturn.cli.terminal.Streams;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.Password;
import org.keyturn.files.IoFailures;
import org.keyturn.model.Failed;
import org.keyturn.platform.WipedInput;
import org.keyturn.platform.WipedOutput;
import org.keyturn.text.FailureText;

/// Calls the commands that people call, one after the other in this process, on a vault that is
/// thrown away: the classes that they load, and which of their methods are hot, go into the
/// start-up cache of the command line. A command that is left out starts later; one that is called
/// makes the start of all others a little later.
final class CommandTraining {
  private static final String PASSWORD = "turn the brass key twice";
  private static final String VAULT = "mine.keyturn";
  private static final String EXPORTED = "out.csv";
  private static final String SEALED = "out.keyturn-export";
  private static final String NEXT = "turn it once more";

  /// Enough for loops to be seen as such.
  static final int ITEMS = 200;

  private final Tools tools;
  private final KdfParameters kdf;
  private final int items;
  private final Path folder;
  private final String vault;

  /// @param tools with vaults and exports that remember nothing beyond this run
  /// @param kdf the cheapest that these vaults allow
  /// @param folder for everything; what an earlier training left there is overwritten
  CommandTraining(Tools tools, KdfParameters kdf, int items, Path folder) {
    this.tools = tools;
    this.kdf = kdf;
    this.items = items;
    this.folder = folder;
    this.vault = folder.resolve(VAULT).toString();
  }

  /// @return the exit code of the first command that failed, or 0
  int play() {
    return play(() -> {
      prepare();
      int code = all(keyless(vault));
      return code == FailureText.DONE ? all(unlocking()) : code;
    });
  }

  /// Only the commands that need no key. What makes a vault is not to be loaded, so there must be
  /// one.
  ///
  /// @return as of [#play()]
  int playKeyless(Path made) {
    return play(() -> all(keyless(made.toString())));
  }

  private interface Part {
    int play() throws Failed, IOException;
  }

  private static int play(Part part) {
    try {
      return part.play();
    } catch (Failed failed) {
      return FailureText.code(failed.failure());
    } catch (IOException notWritten) {
      return FailureText.code(IoFailures.of(notWritten));
    }
  }

  private int all(List<Call> calls) throws IOException {
    for (var call : calls) {
      int code = run(call);
      if (code != FailureText.DONE) {
        return code;
      }
    }
    return FailureText.DONE;
  }

  private void prepare() throws Failed, IOException {
    Files.createDirectories(folder);
    for (var made : List.of(VAULT, EXPORTED, SEALED)) {
      Files.deleteIfExists(folder.resolve(made));
    }
    try (var password = Password.of(PASSWORD.toCharArray())) {
      tools.vaults().create(Path.of(vault), password, Optional.of(kdf)).close();
    }
    Files.writeString(
        folder.resolve("in.csv"),
        IntStream.range(0, items)
            .mapToObj(i -> "Site %d,https://%d.example.org,mara,secret %d,".formatted(i, i, i))
            .collect(Collectors.joining("\n", "name,url,username,password,note\n", "\n")));
    Files.writeString(
        folder.resolve("mail.json"),
        "{\"type\":1,\"name\":\"Mail\",\"login\":{\"username\":\"mara\",\"password\":\"secret\","
            + "\"totp\":\"JBSWY3DPEHPK3PXP\",\"uris\":[{\"uri\":\"https://mail.example.org\"}]}}");
  }

  /// @param input the lines on standard input
  private record Call(List<String> arguments, List<String> input) {}

  private static List<Call> keyless(String made) {
    return List.of(
        new Call(List.of("--version"), List.of()),
        new Call(List.of("info", made), List.of()),
        new Call(List.of("generate"), List.of()));
  }

  private List<Call> unlocking() {
    return List.of(
        unlocked("import", vault, file("in.csv")),
        unlocked("put", vault, "--file", file("mail.json")),
        unlocked("list", vault),
        unlocked("list", vault, "--json"),
        unlocked("list", vault, "site", "org", "--json"),
        unlocked("show", vault, "Mail"),
        unlocked("show", vault, "Mail", "--reveal", "--json"),
        unlocked("code", vault, "Mail"),
        unlocked("tag", vault, "Mail", "--add", "work"),
        unlocked("move", vault, "Mail", "Work"),
        unlocked("remove", vault, "Site 7"),
        unlocked("restore", vault, "Site 7"),
        unlocked("history", vault, "Mail"),
        unlocked("export", vault, file(EXPORTED), "--format", "csv", "--unencrypted"),
        unlocked("export", vault, file(SEALED), "--format", "keyturn-restricted"),
        unlocked("verify", vault),
        unlocked("health", vault),
        new Call(
            List.of("open", vault, "--password-stdin"),
            List.of(PASSWORD, "list mail", "show Mail", "lock")),
        new Call(List.of("password", vault, "--password-stdin"), List.of(PASSWORD, NEXT)),
        new Call(List.of("rotate", vault, "--password-stdin"), List.of(NEXT)));
  }

  private static Call unlocked(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.add("--password-stdin");
    return new Call(all, List.of(PASSWORD));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  /// As in a process of its own, but that standard input and output are files.
  private int run(Call call) throws IOException {
    var given = folder.resolve("stdin");
    Files.write(given, call.input());
    try (var in =
            new WipedInput(
                new AwaitedInput(new FileInputStream(given.toFile()), tools.interruption()));
        var out = new FileOutputStream(file("stdout"));
        var err = new FileOutputStream(file("stderr"))) {
      var streams =
          new Streams(
              in,
              new CheckedOutput(new WipedOutput(out.getChannel())),
              new CheckedOutput(err),
              Optional::empty);
      return new Cli(tools, streams).run(call.arguments());
    }
  }
}
