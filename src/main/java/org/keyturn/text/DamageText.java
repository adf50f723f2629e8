package org.keyturn.text;

import org.keyturn.model.DamageReason;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.model.Failure.RecordType;

/// Names records that do not pass.
public final class DamageText {
  private DamageText() {}

  /// @return its kind, its id and what is wrong with it, in one line
  public static String line(Messages messages, DamagedRecord one) {
    return kind(messages, one.kind()) + "  " + one.id() + "  " + reason(messages, one.reason());
  }

  /// A later program has kinds that nobody here has a word for.
  private static String kind(Messages messages, RecordType kind) {
    var key = "damage.kind." + kind.word();
    return messages.get(messages.has(key) ? key : "damage.kind.other");
  }

  private static String reason(Messages messages, DamageReason reason) {
    return messages.get("damage.reason." + reason.word());
  }
}
