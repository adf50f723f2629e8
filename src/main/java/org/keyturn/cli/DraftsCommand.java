package org.keyturn.cli;

import java.util.List;
import java.util.UUID;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.Drafts.Draft;
import org.keyturn.vault.Session;

/// `drafts`, `drafts save N`, `drafts discard N`, in `open` only.
final class DraftsCommand implements CliCommand.InSession {
  private static final String ACTION = "[ACTION]";
  private static final String NUMBER = "[N]";

  @Override
  public String name() {
    return "drafts";
  }

  @Override
  public List<String> parameters() {
    return List.of(ACTION, NUMBER);
  }

  @Override
  public void precheck(Invocation call) {
    var action = call.arguments().values(ACTION);
    var number = call.arguments().values(NUMBER);
    boolean complete = action.isEmpty() || number.size() == 1;
    if (!complete
        || (!action.isEmpty() && !List.of("save", "discard").contains(action.getFirst()))) {
      throw call.arguments().wrong(call.console().messages().get("cli.usage.drafts.text"));
    }
  }

  @Override
  public void run(Session session, Invocation call) throws Failed {
    try (var drafts = session.drafts().list()) {
      var action = call.arguments().values(ACTION);
      if (action.isEmpty()) {
        list(drafts, call);
      } else {
        var draft = numbered(drafts, call.arguments().parameter(NUMBER));
        if (action.getFirst().equals("save")) {
          save(session, draft, call);
        } else {
          session.drafts().discard(draft.id());
        }
      }
    }
  }

  private static void save(Session session, Draft draft, Invocation call) throws Failed {
    try {
      saved(session.drafts().save(draft.id()), call);
    } catch (Failed failed) {
      failed.done(UUID.class).ifPresent(id -> saved(id, call));
      throw failed;
    }
  }

  private static void saved(UUID id, Invocation call) {
    call.answer().text("id", id.toString());
    call.answer().line(id.toString());
  }

  private static void list(List<Draft> drafts, Invocation call) {
    call.answer()
        .objects(
            "drafts",
            drafts,
            (json, draft) -> {
              json.writeNumberProperty("number", drafts.indexOf(draft) + 1);
              json.writeStringProperty("item", draft.item().id().toString());
              json.writeStringProperty("name", draft.item().name());
              json.writeStringProperty("kept", draft.kept().toString());
            });
    for (int i = 0; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      call.answer().line((i + 1) + "  " + draft.kept() + "  " + draft.item().name());
    }
  }

  private static Draft numbered(List<Draft> drafts, String text) throws Failed {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= drafts.size()) {
        return drafts.get(number - 1);
      }
    } catch (NumberFormatException noNumber) {
      // answered like a number that no draft has
    }
    throw new Failed(new Failure.NotFound(Failure.Missing.DRAFT));
  }
}
