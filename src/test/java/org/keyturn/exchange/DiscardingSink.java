package org.keyturn.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.Problem;

/// Reads everything and keeps nothing but how much there was, and the problems.
final class DiscardingSink implements ContentsSink {
  final List<Problem> problems = new ArrayList<>();
  int items;
  int attachments;

  @Override
  public void folder(Folder folder) {}

  @Override
  public void item(Item item) {
    items++;
  }

  @Override
  public void attachment(UUID item, AttachmentRef attachment, InputStream content) throws Failed {
    attachments++;
    try {
      content.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new Failed(new Failure.NoAccess(Failure.Access.IO_ERROR));
    }
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }
}
