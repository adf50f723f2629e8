package org.keyturn.vault.items;

import java.time.Instant;
import java.util.ArrayList;
import org.keyturn.model.Attribute;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.PastPassword;
import org.keyturn.model.Secrets;

/// What a save adds to an edit: the password that was replaced goes into the history, attachments
/// stay as they are, and the date of the change is set.
final class PasswordHistory {
  private PasswordHistory() {}

  /// @return `edited` as it is to be sealed; equal to `before` but for nothing if nothing was
  ///   edited
  static Item keep(Item before, Item edited, Instant now) {
    var overview = edited.overview().withAttachments(before.overview().details().attachments());
    var secrets = withReplaced(before.secrets(), edited.secrets(), now);
    var same =
        secrets.equals(before.secrets())
            && overview.withDates(before.overview().dates()).equals(before.overview());
    var dates = overview.dates();
    var changed = same ? before.overview().dates().changed() : now;
    return new Item(
        overview.withDates(
            new Overview.Dates(
                before.overview().dates().created(), changed, dates.deleted(), dates.archived())),
        secrets);
  }

  private static Secrets withReplaced(Secrets before, Secrets edited, Instant now) {
    var old = before.attribute(Attribute.PASSWORD);
    boolean replaced = !old.isEmpty() && !old.equals(edited.attribute(Attribute.PASSWORD));
    boolean told = edited.history().stream().anyMatch(past -> past.password().equals(old));
    if (!replaced || told) {
      return edited;
    }
    var history = new ArrayList<PastPassword>();
    history.add(new PastPassword(old, now, Extras.NONE));
    history.addAll(edited.history());
    return new Secrets(
        edited.attributes(),
        edited.notes(),
        edited.fields(),
        history,
        edited.passkeys(),
        edited.extras());
  }
}
