package org.keyturn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keyturn.cli.Cli;
import org.keyturn.cli.line.Desktop;
import org.keyturn.cli.line.Tools;
import org.keyturn.cli.terminal.CheckedOutput;
import org.keyturn.cli.terminal.Interruption;
import org.keyturn.cli.terminal.Streams;
import org.keyturn.cli.terminal.Terminal;
import org.keyturn.files.CallObserver;
import org.keyturn.text.Messages;
import org.keyturn.transfer.KeyturnFormat;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the command line in this process on real vaults, with a cheap key derivation.
public final class CliRig {
  public final Vaults vaults;
  public final Interruption interruption = new Interruption();
  public final List<String> shown = new ArrayList<>();
  private final Path home;
  private Locale language = Locale.ENGLISH;

  public CliRig(Path home) {
    this(home, CallObserver.NONE);
  }

  /// @param observer fails calls of the disk
  public CliRig(Path home, CallObserver observer) {
    this.home = home;
    var format = new KeyturnFormat(() -> CheapVaults.CHEAP);
    vaults = CheapVaults.in(home.resolve("data"), format, observer, Clock.systemUTC());
  }

  /// What a call left behind.
  public record Result(int code, String out, String err) {
    public JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  public CliRig in(Locale locale) {
    language = locale;
    return this;
  }

  public Path path(String name) {
    return home.resolve(name);
  }

  /// Calls with passwords, and whatever else, as lines of standard input.
  public Result run(String input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    int code = cli(in, out, err, Optional.empty()).run(List.of(arguments));
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Calls with somebody at a terminal who gives these replies, one to each question.
  public Result typed(List<String> replies, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(new byte[0]);
    int code = cli(in, out, err, Optional.of(new Replies(replies))).run(List.of(arguments));
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  public Cli cli(InputStream in, OutputStream out, OutputStream err, Optional<Terminal> terminal) {
    return new Cli(
        tools(), new Streams(in, new CheckedOutput(out), new CheckedOutput(err), () -> terminal));
  }

  Tools tools() {
    return new Tools(
        vaults,
        RealTransfers.transfers(),
        new Noted(shown),
        Messages.of(language),
        interruption,
        CryptoDigests::new);
  }

  private record Noted(List<String> shown) implements Desktop {
    @Override
    public int window(Optional<Path> vault) {
      shown.add("window " + vault.map(Path::toString).orElse(""));
      return 0;
    }

    @Override
    public int tour(Path folder) {
      shown.add("tour " + folder);
      return 0;
    }

    @Override
    public int selfTest() {
      shown.add("self-test");
      return 0;
    }
  }

  private static final class Replies implements Terminal {
    private final List<String> replies;

    Replies(List<String> replies) {
      this.replies = new ArrayList<>(replies);
    }

    @Override
    public char @Nullable [] secret(String prompt) {
      return replies.isEmpty() ? null : replies.removeFirst().toCharArray();
    }

    @Override
    public Optional<String> line(String prompt) {
      return replies.isEmpty() ? Optional.empty() : Optional.of(replies.removeFirst());
    }
  }
}
