package org.keyturn.cli.line;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.cli.talk.InputLines;
import org.keyturn.cli.talk.NoticeText;
import org.keyturn.cli.talk.Remarks;
import org.keyturn.cli.talk.Voice;
import org.keyturn.vault.Session;

/// What all commands of one process share.
public record Shell(
    Tools tools, InputLines input, OutputStream out, Voice voice, Passwords passwords, Mode mode) {

  /// How commands are given and answered.
  ///
  /// @param json whether answers are JSON objects
  /// @param open whether more commands follow on standard input
  /// @param seen in `open`, the revision at which each item was shown or put last
  public record Mode(boolean json, boolean open, Map<UUID, Long> seen, Remarks remarks) {}

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

  /// @return the same for a command that may ask for JSON, or name a key file, itself
  public Shell with(Given given) {
    given.option(VaultKeyFile.OPTION).ifPresent(passwords.keyFile()::name);
    boolean json = mode.json || given.has(Grammar.JSON);
    return with(new Mode(json, mode.open, mode.seen, mode.remarks));
  }

  /// @return the same for the commands of `open`
  public Shell opened() {
    return with(new Mode(mode.json, true, new HashMap<>(), mode.remarks));
  }

  private Shell with(Mode other) {
    return new Shell(tools, input, out, voice, passwords, other);
  }

  /// Says what an unlock found, here and in every answer to come.
  public void heed(Session session) {
    for (var notice : session.notices()) {
      NoticeText.tell(voice, notice);
      mode.remarks.heed(notice);
    }
  }

  /// What every answer says besides.
  public Remarks remarks() {
    return mode.remarks;
  }
}
