package org.keyturn.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.Problem;

/// Keeps everything that is poured into it.
public final class RecordingSink implements ContentsSink {
  public final List<Folder> folders = new ArrayList<>();
  public final List<Item> items = new ArrayList<>();
  public final Map<UUID, byte[]> attachments = new LinkedHashMap<>();
  public final List<Problem> problems = new ArrayList<>();

  @Override
  public void folder(Folder folder) {
    folders.add(folder);
  }

  @Override
  public void item(Item item) {
    items.add(item);
  }

  /// As a vault does, it takes a stream that cannot be read for trouble with a file.
  @Override
  public void attachment(UUID item, AttachmentRef attachment, InputStream content) throws Failed {
    try {
      attachments.put(attachment.id(), content.readAllBytes());
    } catch (IOException e) {
      throw new Failed(new Failure.NoAccess(Failure.Access.IO_ERROR), e);
    }
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  public Item named(String name) {
    return items.stream().filter(item -> item.name().equals(name)).findFirst().orElseThrow();
  }

  /// @return the same as contents that can be written
  public MemoryContents contents() {
    return new MemoryContents(folders, items, attachments);
  }

  /// What was recorded, for comparing.
  public List<Object> all() {
    var bytes = new LinkedHashMap<UUID, String>();
    attachments.forEach((id, content) -> bytes.put(id, HexFormat.of().formatHex(content)));
    return List.of(folders, items, bytes);
  }
}
