package org.keyturn.cli.item;

import java.util.List;
import org.keyturn.cli.line.Call;
import org.keyturn.cli.line.Command;
import org.keyturn.model.Failed;
import org.keyturn.vault.Session;

/// `restore V ID`
public final class RestoreCommand implements Command.InSession {
  @Override
  public String name() {
    return "restore";
  }

  @Override
  public List<String> parameters() {
    return List.of("ID");
  }

  @Override
  public void run(Session session, Call call) throws Failed {
    session.items().restore(ItemChoice.item(session, call.given().parameter("ID")));
  }
}
