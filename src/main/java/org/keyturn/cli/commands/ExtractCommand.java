package org.keyturn.cli.commands;

import java.util.List;
import java.util.UUID;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.Session;

/// `extract V ID NAME FILE`
final class ExtractCommand implements CliCommand.InSession {
  @Override
  public String name() {
    return "extract";
  }

  @Override
  public List<String> parameters() {
    return List.of("ID", "NAME", "FILE");
  }

  @Override
  public void run(Session session, Invocation call) throws Failed {
    var item = ItemChoice.item(session, call.arguments().parameter("ID"));
    var attachments = attachments(session, item);
    var attachment = chosen(attachments, call.arguments().parameter("NAME"));
    session.attachments().extract(attachment, call.path("FILE"), call.progress(), call.cancel());
  }

  private static List<AttachmentRef> attachments(Session session, UUID item) throws Failed {
    try (var opened = session.items().open(item)) {
      return opened.value().overview().details().attachments();
    }
  }

  private static UUID chosen(List<AttachmentRef> attachments, String name) throws Failed {
    return ItemChoice.one(name, attachments, AttachmentRef::id, AttachmentRef::fileName)
        .filter(id -> attachments.stream().anyMatch(attachment -> attachment.id().equals(id)))
        .orElseThrow(() -> new Failed(new Failure.NotFound(Failure.Missing.ATTACHMENT)));
  }
}
