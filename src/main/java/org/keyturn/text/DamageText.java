package org.keyturn.text;

import org.keyturn.model.DamageReason;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.model.Failure.RecordType;

/// Names records that do not pass.
public final class DamageText {
  private final Messages messages;

  public DamageText(Messages messages) {
    this.messages = messages;
  }

  /// @return its kind, its id and what is wrong with it, in one line
  public String line(DamagedRecord one) {
    return kind(one.kind()) + "  " + one.id() + "  " + reason(one.reason());
  }

  /// A later program has kinds that nobody here has a word for.
  private String kind(RecordType kind) {
    var key = "damage.kind." + kind.word();
    return messages.get(messages.has(key) ? key : "damage.kind.other");
  }

  private String reason(DamageReason reason) {
    return messages.get("damage.reason." + reason.word());
  }
}
