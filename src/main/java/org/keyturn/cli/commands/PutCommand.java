package org.keyturn.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CliContext;
import org.keyturn.cli.line.CommandOption;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.exchange.bitwarden.BitwardenItems;
import org.keyturn.exchange.bitwarden.BitwardenItems.ReadItem;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.SecretText;
import org.keyturn.vault.InputFile;
import org.keyturn.vault.Session;
import org.keyturn.vault.Versioned;

/// `put V [--file F]`
public final class PutCommand implements CliCommand.InSession {
  private static final String FILE = "--file";

  @Override
  public String name() {
    return "put";
  }

  @Override
  public List<CommandOption> options() {
    return List.of(Grammar.value(FILE, "F"));
  }

  @Override
  public void run(Session session, Invocation call) throws Failed, IOException {
    read(
        call,
        read -> {
          try {
            save(session, read, call.context());
            tell(read, call);
          } catch (Failed failed) {
            if (failed.failure() instanceof Failure.AfterCommit) {
              failed.done(Long.class).ifPresent(at -> call.context().saw(read.item().id(), at));
              tell(read, call);
            }
            keepDraft(session, read, call, failed.failure());
            throw failed;
          }
        });
  }

  private static void tell(ReadItem read, Invocation call) {
    var id = read.item().id().toString();
    call.answer().text("id", id);
    call.answer().line(id);
  }

  /// Takes the item of a `put` that a session which has locked itself cannot carry out, and keeps
  /// it as a draft.
  public static void tooLate(Session session, Invocation call) throws Failed, IOException {
    read(
        call,
        read ->
            keepDraft(session, read, call, new Failure.StaleSession(session.info().keyId().hex())));
  }

  /// Takes the item of a `put` that an ordinarily locked session refuses: its line is no command.
  public static void skip(Invocation call) throws Failed, IOException {
    if (call.optionalPath(FILE).isEmpty()) {
      Arrays.fill(json(call), (byte) 0);
    }
  }

  private interface Use {
    void of(ReadItem read) throws Failed;
  }

  private static void read(Invocation call, Use use) throws Failed, IOException {
    var json = json(call);
    try (var read = BitwardenItems.read(json, Instant.now())) {
      use.of(read);
    } finally {
      Arrays.fill(json, (byte) 0);
    }
  }

  /// In `open`, an edit that came too late or was overtaken is not lost: it waits as a sealed
  /// draft.
  private static void keepDraft(Session session, ReadItem read, Invocation call, Failure failure)
      throws Failed {
    boolean late = failure instanceof Failure.StaleSession || failure instanceof Failure.Conflict;
    if (call.context().open() && late && !read.concealed()) {
      var item = read.item();
      var seen = call.context().seen(item.id());
      if (failure instanceof Failure.Conflict) {
        session.drafts().keep(item, 0);
      } else if (!read.dated() && seen.isPresent()) {
        session.drafts().keep(item, seen.get());
      } else {
        session.drafts().keep(item);
      }
      call.console().say("cli.open.draft-kept.text");
    }
  }

  private static byte[] json(Invocation call) throws Failed, IOException {
    var file = call.optionalPath(FILE);
    if (file.isPresent()) {
      return Files.readAllBytes(InputFile.plain(file.get()));
    }
    return call.context().open() ? nextLine(call) : call.context().input().rest();
  }

  /// In `open`, more commands follow: there the item is one line.
  private static byte[] nextLine(Invocation call) throws IOException {
    var chars = call.context().input().line().orElseGet(() -> new char[0]);
    var line = SecretText.of(chars);
    Arrays.fill(chars, '\0');
    var json = line.utf8();
    line.wipe();
    return json;
  }

  private static void save(Session session, ReadItem read, CliContext context) throws Failed {
    var item = read.item();
    requireFolder(session, item);
    boolean known = read.carriesId() && session.items().find(item.id()).isPresent();
    if (known) {
      context.saw(item.id(), change(session, read, context));
      return;
    }
    if (read.concealed()) {
      // Written without its secrets: a new item made of it would lack them.
      throw new Failed(new Failure.NotRecognised(Failure.Thing.ITEM));
    }
    var bare = item.withOverview(item.overview().withAttachments(List.of()));
    context.saw(item.id(), session.items().save(bare, 0));
  }

  private static long change(Session session, ReadItem read, CliContext context) throws Failed {
    try (var current = session.items().open(read.item().id())) {
      requireBase(read, current, context);
      var attachments = current.value().overview().details().attachments();
      var item = read.item().withOverview(read.item().overview().withAttachments(attachments));
      return session
          .items()
          .save(
              read.concealed() ? item.withSecrets(current.value().secrets()) : item,
              current.revision());
    }
  }

  /// An item that carries the date of its last change is an edit of that very state; in `open`, one
  /// without a date is an edit of what was shown or put last.
  private static void requireBase(ReadItem read, Versioned<Item> current, CliContext context)
      throws Failed {
    var item = read.item();
    boolean same =
        read.dated()
            ? item.overview().dates().changed().equals(current.value().overview().dates().changed())
            : context.seen(item.id()).map(seen -> seen == current.revision()).orElse(true);
    if (!same) {
      throw new Failed(new Failure.Conflict(item.id()));
    }
  }

  private static void requireFolder(Session session, Item item) throws Failed {
    var wanted = item.overview().filing().folder();
    if (wanted.isPresent()
        && session.folders().list().stream().map(Folder::id).noneMatch(wanted.get()::equals)) {
      throw new Failed(new Failure.NotFound(Failure.Missing.FOLDER));
    }
  }
}
