package org.keyturn.cli.line;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.cli.terminal.Console;
import org.keyturn.cli.terminal.InputLines;
import org.keyturn.cli.terminal.Remarks;
import org.keyturn.vault.Session;

/// What all commands of one process share.
public record CliContext(
    Tools tools,
    InputLines input,
    OutputStream out,
    Console console,
    Passwords passwords,
    Mode mode) {

  /// How commands are given and answered.
  ///
  /// @param json whether answers are JSON objects
  /// @param open whether more commands follow on standard input
  /// @param seen in `open`, the revision at which each item was shown or put last
  /// @param found what a search leaves to the next one
  public record Mode(
      boolean json, boolean open, Map<UUID, Long> seen, KeptIndex found, Remarks remarks) {
    public Mode(boolean json, boolean open, Remarks remarks) {
      this(json, open, new HashMap<>(), new KeptIndex(), remarks);
    }
  }

  public boolean json() {
    return mode.json;
  }

  public boolean open() {
    return mode.open;
  }

  /// Remembers, in `open`, what its user knows of an item.
  public void saw(UUID item, long revision) {
    if (mode.open) {
      mode.seen.put(item, revision);
    }
  }

  /// @return the revision of an item that the user of `open` knows
  public Optional<Long> seen(UUID item) {
    return Optional.ofNullable(mode.seen.get(item));
  }

  /// The index of what is searched, which in `open` serves more than one search.
  public KeptIndex index() {
    return mode.found;
  }

  /// @return the same for a command that may ask for JSON, or name a key file, itself
  public CliContext with(CommandArguments arguments) {
    arguments.option(VaultKeyFile.OPTION).ifPresent(passwords.keyFile()::name);
    boolean json = mode.json || arguments.has(Grammar.JSON);
    return with(new Mode(json, mode.open, mode.seen, mode.found, mode.remarks));
  }

  /// @return the same for the commands of `open`
  public CliContext opened() {
    return with(new Mode(mode.json, true, mode.remarks));
  }

  private CliContext with(Mode other) {
    return new CliContext(tools, input, out, console, passwords, other);
  }

  /// Says what an unlock found, here and in every answer to come.
  public void heed(Session session) {
    for (var notice : session.notices()) {
      NoticeLines.tell(console, notice);
      mode.remarks.heed(notice);
    }
  }

  /// What every answer says besides.
  public Remarks remarks() {
    return mode.remarks;
  }
}
