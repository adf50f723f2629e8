package org.keyturn.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.SavedSearch;
import org.keyturn.vault.Session;

/// A vault with at least one of everything and a rotation behind it, as bytes. It opens with
/// [Door#NEW].
record SmallVault(byte[] bytes, Map<UUID, String> contents) {

  static SmallVault build(Path folder) throws Failed, IOException {
    return build(folder, 3_000);
  }

  static SmallVault build(Path folder, int attachmentBytes) throws Failed, IOException {
    var door = new Door(folder.resolve("data"));
    var vault = folder.resolve("small.keyturn");
    try (var session = door.create(vault, Door.OLD)) {
      fill(session, folder, attachmentBytes);
      Door.rotate(session, Door.OLD, Door.NEW);
    }
    // The first unlock checks the whole and removes the backup; the second one leaves nothing due.
    door.unlock(vault, Door.NEW).close();
    try (var session = door.announce(vault, Door.NEW)) {
      // Read while a session is announced, so that the register of sessions has a row.
      return new SmallVault(Files.readAllBytes(vault), Inventory.of(session).lines());
    }
  }

  private static void fill(Session session, Path folder, int attachmentBytes) throws Failed {
    var work = Folder.named("Work");
    session.folders().save(work);
    session.changeSettings(all -> all.withSearch(new SavedSearch("Weak", "is:weak")));
    var mail = Samples.in(Samples.login("Mail", "first password"), work.id());
    long revision = session.items().save(mail, 0);
    session.items().save(Samples.withPassword(mail, "second password"), revision);
    var note = Samples.note("Note", "a note of several words ".repeat(40));
    session.items().save(note, 0);
    session.items().save(Samples.card("Card"), 0);
    Door.attach(session, note.id(), "scan.pdf", Samples.bytes(1, attachmentBytes));
    session
        .exports()
        .create(
            folder.resolve("small.keyturn-export"),
            Optional.empty(),
            Progress.NONE,
            new CancelToken());
  }
}
