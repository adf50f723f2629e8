package org.keyturn.exchange.bitwarden;

import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Passkey;
import org.keyturn.model.PastPassword;
import org.keyturn.model.Secrets;

/// Writes items in Bitwarden's item schema, members in the order of Bitwarden's own files.
///
/// @param reveal whether secrets are written; where not, their members are left out
record ItemWriter(boolean reveal) {

  void write(ObjectOut out, Item item) {
    var overview = item.overview();
    var filing = overview.filing();
    var secrets = item.secrets();
    out.text("id", item.id().toString());
    filing.folder().ifPresent(folder -> out.text("folderId", folder.toString()));
    out.number("type", item.type().number());
    out.number("reprompt", filing.reprompt() ? 1 : 0);
    out.text("name", item.name());
    if (reveal && !secrets.notes().isEmpty()) {
      out.secret("notes", secrets.notes());
    }
    out.flag("favorite", filing.favorite());
    out.objects("fields", secrets.fields(), this::field);
    out.object(item.type().key(), object -> typeObject(object, item));
    out.objects("passwordHistory", secrets.history(), this::past);
    var dates = overview.dates();
    out.instant("revisionDate", dates.changed());
    out.instant("creationDate", dates.created());
    dates.deleted().ifPresent(deleted -> out.instant("deletedDate", deleted));
    dates.archived().ifPresent(archived -> out.instant("archivedDate", archived));
    if (!filing.tags().isEmpty()) {
      out.texts("tags", filing.tags());
    }
    if (reveal) {
      out.raw(ExtraMembers.ofItem(secrets.extras(), item.type()));
    }
  }

  private void field(ObjectOut out, CustomField field) {
    boolean open = reveal || field.type() != CustomField.Type.HIDDEN;
    out.number("type", field.type().ordinal());
    out.text("name", field.name());
    if (open && !(field.type() == CustomField.Type.LINKED && field.value().isEmpty())) {
      out.secret("value", field.value());
    }
    field.linkedId().ifPresent(linked -> out.number("linkedId", linked));
    if (reveal) {
      out.raw(field.extras().members());
    }
  }

  private void past(ObjectOut out, PastPassword past) {
    out.instant("lastUsedDate", past.lastUsed());
    if (reveal) {
      out.secret("password", past.password());
      out.raw(past.extras().members());
    }
  }

  private void typeObject(ObjectOut out, Item item) {
    var open = item.overview().details().attributes();
    if (item.type() == ItemType.LOGIN) {
      out.objects("uris", item.overview().details().uris(), this::uri);
      out.objects("fido2Credentials", item.secrets().passkeys(), this::passkey);
    }
    for (var attribute : item.type().attributes()) {
      if (!attribute.concealed() && open.containsKey(attribute)) {
        out.text(attribute.key(), open.getOrDefault(attribute, ""));
      }
    }
    if (reveal) {
      secrets(out, item.type(), item.secrets());
    }
    if (item.type() == ItemType.SECURE_NOTE && !out.has("type")) {
      out.number("type", 0);
    }
  }

  private static void secrets(ObjectOut out, ItemType type, Secrets secrets) {
    for (Attribute attribute : type.attributes()) {
      if (secrets.attributes().containsKey(attribute)) {
        out.secret(attribute.key(), secrets.attribute(attribute));
      }
    }
    out.raw(ExtraMembers.ofTypeObject(secrets.extras(), type));
  }

  private void uri(ObjectOut out, LoginUri uri) {
    out.text("uri", uri.uri());
    uri.match().ifPresent(match -> out.number("match", match.ordinal()));
    if (reveal) {
      out.raw(uri.extras().members());
    }
  }

  private void passkey(ObjectOut out, Passkey passkey) {
    passkey
        .members()
        .forEach((name, value) -> {
          if (reveal || !name.equals("keyValue")) {
            out.secret(name, value);
          }
        });
    if (reveal) {
      out.raw(passkey.extras().members());
    }
  }
}
