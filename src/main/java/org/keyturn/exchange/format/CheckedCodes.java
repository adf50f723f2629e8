package org.keyturn.exchange.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Optional;
import org.keyturn.model.Attribute;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.ForwardingSink;
import org.keyturn.model.Item;
import org.keyturn.model.Problem;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.totp.Totp;

/// Lets no text of another program pass for a one-time code that makes none: it becomes a concealed
/// field, unchanged, and is named. Stands behind the readers of all formats.
final class CheckedCodes extends ForwardingSink {
  private static final String REASON = "unreadable-code";

  CheckedCodes(ContentsSink to) {
    super(to);
  }

  @Override
  public void item(Item item) throws Failed {
    boolean builtIn = isUnreadable(item.secrets().attribute(Attribute.TOTP));
    if (!builtIn && item.secrets().fields().stream().noneMatch(CheckedCodes::isUnreadable)) {
      to.item(item);
      return;
    }
    to.problem(new Problem(builtIn ? "login.totp" : "fields", REASON, item.name()));
    to.item(new Item(item.overview(), checked(item.secrets(), builtIn)));
  }

  private static Secrets checked(Secrets secrets, boolean builtIn) {
    var attributes = new EnumMap<Attribute, SecretText>(Attribute.class);
    attributes.putAll(secrets.attributes());
    var fields = new ArrayList<CustomField>();
    if (builtIn) {
      var code = secrets.attribute(Attribute.TOTP);
      attributes.remove(Attribute.TOTP);
      fields.add(hidden(Attribute.TOTP.key(), code, Extras.NONE));
    }
    for (var field : secrets.fields()) {
      fields.add(isUnreadable(field) ? hidden(field.name(), field.value(), field.extras()) : field);
    }
    return new Secrets(
        attributes,
        secrets.notes(),
        fields,
        secrets.history(),
        secrets.passkeys(),
        secrets.extras());
  }

  private static CustomField hidden(String name, SecretText value, Extras extras) {
    return new CustomField(CustomField.Type.HIDDEN, name, value, Optional.empty(), extras);
  }

  private static boolean isUnreadable(CustomField field) {
    return field.type() == CustomField.Type.ONE_TIME_CODE && isUnreadable(field.value());
  }

  private static boolean isUnreadable(SecretText text) {
    var chars = text.chars();
    try {
      return chars.length > 0 && !Totp.makesCodes(chars);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }
}
