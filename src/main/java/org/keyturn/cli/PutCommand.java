package org.keyturn.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.keyturn.exchange.bitwarden.BitwardenItems;
import org.keyturn.exchange.bitwarden.BitwardenItems.ReadItem;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.vault.Session;
import picocli.CommandLine.Model.OptionSpec;

/// `put V [--file F]`
final class PutCommand implements Command.InSession {
  private static final String FILE = "--file";

  @Override
  public String name() {
    return "put";
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(Grammar.value(FILE, "F"));
  }

  @Override
  public void run(Session session, Call call) throws Failed, IOException {
    var json = json(call);
    try {
      var read = BitwardenItems.read(json, Instant.now());
      try {
        var id = save(session, read);
        call.answer().text("id", id.toString());
        call.answer().line(id.toString());
      } finally {
        read.item().secrets().wipe();
      }
    } finally {
      Arrays.fill(json, (byte) 0);
    }
  }

  private static byte[] json(Call call) throws Failed, IOException {
    var file = call.optionalPath(FILE);
    if (file.isPresent()) {
      return Files.readAllBytes(file.get());
    }
    return call.shell().open() ? nextLine(call) : call.shell().input().rest();
  }

  /// In `open`, more commands follow: there the item is one line.
  private static byte[] nextLine(Call call) throws IOException {
    var chars = call.shell().input().line().orElseGet(() -> new char[0]);
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars));
    var json = new byte[bytes.remaining()];
    bytes.get(json);
    Arrays.fill(bytes.array(), (byte) 0);
    Arrays.fill(chars, '\0');
    return json;
  }

  private static UUID save(Session session, ReadItem read) throws Failed {
    var item = read.item();
    requireFolder(session, item);
    boolean known =
        read.carriesId()
            && session.items().list().stream().anyMatch(other -> other.id().equals(item.id()));
    if (known) {
      change(session, read);
      return item.id();
    }
    if (read.concealed()) {
      // Written without its secrets: a new item made of it would lack them.
      throw new Failed(new Failure.NotRecognised(Failure.Thing.ITEM));
    }
    long _ = session.items().save(item.withOverview(item.overview().withAttachments(List.of())), 0);
    return item.id();
  }

  private static void change(Session session, ReadItem read) throws Failed {
    var current = session.items().open(read.item().id());
    try {
      var attachments = current.value().overview().details().attachments();
      var item = read.item().withOverview(read.item().overview().withAttachments(attachments));
      long _ =
          session
              .items()
              .save(
                  read.concealed() ? item.withSecrets(current.value().secrets()) : item,
                  current.revision());
    } finally {
      current.value().secrets().wipe();
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
