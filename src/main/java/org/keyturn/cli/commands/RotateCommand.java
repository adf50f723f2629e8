package org.keyturn.cli.commands;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CommandOption;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.cli.line.VaultKeyFile;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationCheck;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.RotationRequest.OldBackups;
import org.keyturn.vault.Session;

/// `rotate V [--new-password] [--renew-exports] [--keep-backup] [--set-aside FILE] [--old-backups
/// keep|delete|remake] [--new-vault-key-file F | --no-vault-key-file]`
final class RotateCommand implements CliCommand.InSession {
  private static final String NEW_PASSWORD = "--new-password";
  private static final String RENEW_EXPORTS = "--renew-exports";
  private static final String KEEP_BACKUP = "--keep-backup";
  private static final String SET_ASIDE = "--set-aside";
  private static final String OLD_BACKUPS = "--old-backups";

  @Override
  public String name() {
    return "rotate";
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        Grammar.flag(NEW_PASSWORD),
        Grammar.flag(RENEW_EXPORTS),
        Grammar.flag(KEEP_BACKUP),
        Grammar.value(SET_ASIDE, "FILE"),
        Grammar.choice(OLD_BACKUPS, "WHAT", words()),
        Grammar.value(VaultKeyFile.NEW, "F"),
        Grammar.flag(VaultKeyFile.NONE));
  }

  @Override
  public boolean mindsDamage() {
    return true;
  }

  @Override
  public void precheck(Invocation call) {
    VaultKeyFile.check(call);
  }

  @Override
  public void run(Session session, Invocation call) throws Failed, IOException {
    var story = new RotationOutput(call.answer(), call.console());
    var setAside = call.optionalPath(SET_ASIDE);
    if (setAside.isPresent()) {
      Targets.refuseExisting(setAside.get());
    }
    story.warn();
    call.confirm("cli.rotate.confirm.prompt");
    try (var current = VaultKeyFile.current(call, session.path(), session.info());
        var next = next(session, call, current)) {
      rotate(session, call, story, Proofs.change(call, current, next));
    }
  }

  private static Credentials next(Session session, Invocation call, Credentials current)
      throws Failed, IOException {
    boolean changed = call.arguments().has(NEW_PASSWORD);
    return VaultKeyFile.next(
        call, session, current, changed ? call.passwords().next() : current.password());
  }

  private static void rotate(
      Session session, Invocation call, RotationOutput story, PasswordChange change) throws Failed {
    var setAside = call.optionalPath(SET_ASIDE);
    var check = session.rotation().check(call.progress(), call.cancel());
    story.found(check);
    if (!check.damaged().isEmpty() && setAside.isEmpty()) {
      throw new Failed(new Failure.Damaged(Failure.Part.RECORDS, check.damaged()));
    }
    var request =
        new RotationRequest(
            change,
            renew(check, call),
            call.arguments().has(KEEP_BACKUP) ? BackupChoice.KEEP : BackupChoice.UNTIL_UNLOCK,
            setAside,
            oldBackups(call));
    try {
      var report = session.rotation().rotate(request, call.progress(), call.cancel());
      call.passwords().changed();
      story.done(report);
    } catch (Failed e) {
      call.passwords().changedIfCommitted(e.failure());
      throw e;
    }
  }

  private static List<String> words() {
    return Arrays.stream(OldBackups.values()).map(OldBackups::word).toList();
  }

  private static OldBackups oldBackups(Invocation call) {
    var word = call.arguments().option(OLD_BACKUPS).orElse(OldBackups.KEEP.word());
    return Arrays.stream(OldBackups.values())
        .filter(choice -> choice.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static Set<UUID> renew(RotationCheck check, Invocation call) {
    return call.arguments().has(RENEW_EXPORTS)
        ? check.exports().stream()
            .filter(ExportsCommand::restricted)
            .map(note -> note.identity().exportId())
            .collect(Collectors.toSet())
        : Set.of();
  }
}
