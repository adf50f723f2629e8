package org.keyturn.exchange.bitwarden;

import java.util.UUID;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.Passkey;
import org.keyturn.model.PastPassword;
import org.keyturn.model.Secrets;

/// Writes items in Bitwarden's item schema, members in the order of Bitwarden's own files.
///
/// @param reveal whether secrets are written; where not, their members are left out
record ItemWriter(boolean reveal) {
  /// Names a type that only Keyturn has, of an item or of a field.
  static final String TYPE = "keyturnType";

  /// Names the built-in field for which a custom field stands, in an item of such a type.
  static final String ATTRIBUTE = "keyturnAttribute";

  public void write(ObjectOut out, Item item) {
    var overview = item.overview();
    var filing = overview.filing();
    var secrets = item.secrets();
    out.text("id", item.id().toString());
    filing.folder().ifPresent(folder -> out.text("folderId", folder.toString()));
    out.number("type", item.type().number());
    if (item.type().ownKind()) {
      out.text(TYPE, item.type().key());
    }
    out.number("reprompt", filing.reprompt() ? 1 : 0);
    out.text("name", item.name());
    if (reveal && !secrets.notes().isEmpty()) {
      out.secret("notes", secrets.notes());
    }
    out.flag("favorite", filing.favorite());
    out.objects("fields", CarriedField.fields(item), this::field);
    out.object(CarriedField.member(item.type()), object -> typeObject(object, item));
    out.objects("passwordHistory", secrets.history(), this::past);
    var dates = overview.dates();
    out.instant("revisionDate", dates.changed());
    out.instant("creationDate", dates.created());
    dates.deleted().ifPresent(deleted -> out.instant("deletedDate", deleted));
    dates.archived().ifPresent(archived -> out.instant("archivedDate", archived));
    if (!filing.tags().isEmpty()) {
      out.texts("tags", filing.tags());
    }
    ties(out, overview);
    if (reveal) {
      out.raw(ExtraMembers.ofItem(secrets.extras(), item.type()));
    }
  }

  private static void ties(ObjectOut out, Overview overview) {
    overview.expires().ifPresent(day -> out.text("expires", day.toString()));
    if (!overview.links().isEmpty()) {
      out.texts("links", overview.links().stream().map(UUID::toString).toList());
    }
    overview.template().ifPresent(template -> out.text("template", template));
  }

  private void field(ObjectOut out, CarriedField carried) {
    var field = carried.field();
    boolean open = reveal || !field.type().concealed();
    out.number("type", field.type().carrier().code());
    if (field.type() != field.type().carrier()) {
      out.text(TYPE, field.type().key());
    }
    carried.attribute().ifPresent(attribute -> out.text(ATTRIBUTE, attribute.key()));
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
    if (item.type().ownKind()) {
      if (reveal) {
        out.raw(ExtraMembers.ofTypeObject(item.secrets().extras(), item.type()));
      }
      typeNumber(out);
      return;
    }
    for (var attribute : item.type().attributes()) {
      if (!attribute.concealed() && open.containsKey(attribute)) {
        out.text(attribute.key(), open.getOrDefault(attribute, ""));
      }
    }
    if (reveal) {
      secrets(out, item.type(), item.secrets());
    }
    if (item.type() == ItemType.SECURE_NOTE) {
      typeNumber(out);
    }
  }

  /// All that Bitwarden keeps of a secure note besides what every item has.
  private static void typeNumber(ObjectOut out) {
    if (!out.has("type")) {
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
    uri.match().ifPresent(match -> out.number("match", match.code()));
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
