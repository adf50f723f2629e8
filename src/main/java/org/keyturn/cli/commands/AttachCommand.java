package org.keyturn.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.vault.InputFile;
import org.keyturn.vault.Session;

/// `attach V ID FILE`
final class AttachCommand implements CliCommand.InSession {
  @Override
  public String name() {
    return "attach";
  }

  @Override
  public List<String> parameters() {
    return List.of("ID", "FILE");
  }

  @Override
  public void run(Session session, Invocation call) throws Failed, IOException {
    var id = ItemChoice.item(session, call.arguments().parameter("ID"));
    var file = call.path("FILE");
    try (var content = InputFile.open(file)) {
      var name = file.toAbsolutePath().normalize().getFileName();
      tell(
          session
              .attachments()
              .add(
                  id,
                  String.valueOf(name),
                  content,
                  Files.size(file),
                  call.progress(),
                  call.cancel()),
          call);
    } catch (Failed failed) {
      failed.done(AttachmentRef.class).ifPresent(added -> tell(added, call));
      throw failed;
    }
  }

  private static void tell(AttachmentRef added, Invocation call) {
    var messages = call.console().messages();
    call.answer().line(messages.get("cli.attach.done.text", messages.bytes(added.size())));
  }
}
