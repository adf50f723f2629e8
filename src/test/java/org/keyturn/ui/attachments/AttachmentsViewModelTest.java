package org.keyturn.ui.attachments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.ui.LaterRunner;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.vault.Session;

/// Files of items on a real vault, without a toolkit.
@SuppressWarnings("NullAway.Init")
class AttachmentsViewModelTest {
  @TempDir private Path folder;
  private TestContext test;
  private Session session;
  private UUID item;
  private AttachmentsViewModel model;

  @BeforeEach
  void open() throws Failed {
    test = new TestContext(folder);
    session = TestVaults.create(folder);
    var note = Item.create(ItemType.SECURE_NOTE, "Note", Instant.EPOCH);
    item = note.id();
    session.items().save(note, 0);
    model = new AttachmentsViewModel(session, test.context);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<AttachmentRef> attachments() throws Failed {
    return session.items().list().getFirst().details().attachments();
  }

  @Test
  void severalFilesAreAddedAndTheOneThatFailsIsNamed() throws Exception {
    model.add(item, List.of(file("a.txt", "a"), folder.resolve("gone.txt"), file("b.txt", "b")));
    assertEquals(
        List.of("a.txt", "b.txt"), attachments().stream().map(AttachmentRef::fileName).toList());
    assertTrue(model.problem().get().startsWith("gone.txt: "));
    assertEquals(AttachmentsViewModel.IDLE, model.progress().get());
    model.add(item, List.of(file("c.txt", "c")));
    assertEquals("", model.problem().get());
  }

  @Test
  void whatWasAddedIsSavedAndRemoved() throws Exception {
    model.add(item, List.of(file("a.txt", "the content")));
    var attachment = attachments().getFirst();
    var target = folder.resolve("out.txt");
    test.files.answer = Optional.of(target);
    model.save(attachment);
    assertEquals("the content", Files.readString(target));
    model.save(attachment);
    assertFalse(model.problem().get().isEmpty(), "nothing is overwritten");
    model.remove(item, attachment);
    assertTrue(attachments().isEmpty());
  }

  @Test
  void oneAfterTheOtherSaysWhichFileItIs() throws Exception {
    var later = new LaterRunner();
    var slow = new AttachmentsViewModel(session, new TestContext(folder, later).context);
    var said = new ArrayList<String>();
    slow.doing()
        .subscribe(text -> {
          said.add(text);
        });
    slow.add(item, List.of(file("a.txt", "a"), file("b.txt", "b")));
    assertEquals(0, slow.progress().get());
    later.runAll();
    assertEquals(List.of("", "Adding a.txt…", "Adding b.txt…", ""), said);
  }

  @Test
  void cancellingStopsTheRunningFileAndThoseThatWait() throws Exception {
    var later = new LaterRunner();
    var slow = new AttachmentsViewModel(session, new TestContext(folder, later).context);
    slow.add(item, List.of(file("a.txt", "a"), file("b.txt", "b")));
    slow.cancel();
    later.runAll();
    assertTrue(attachments().isEmpty());
    assertEquals("", slow.problem().get());
    assertEquals(AttachmentsViewModel.IDLE, slow.progress().get());
  }

  @Test
  void aFileIsTakenIntoMemoryOfItsSizeAndOverwrittenAfterwards() throws Exception {
    model.add(item, List.of(file("a.txt", "secret")));
    var attachment = attachments().getFirst();
    byte[] array;
    try (var bytes = new WipedBytes((int) attachment.size())) {
      session.attachments().read(attachment.id(), bytes);
      array = bytes.array();
      assertEquals("secret", new String(array, StandardCharsets.UTF_8));
    }
    assertArrayEquals(new byte[6], array);
  }
}
