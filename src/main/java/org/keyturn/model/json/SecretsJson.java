package org.keyturn.model.json;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Passkey;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// Collects the members of one item's secrets while they are read. Used once.
final class SecretsJson {

  private Map<Attribute, SecretText> attributes = Map.of();
  private SecretText notes = SecretText.EMPTY;
  private List<CustomField> fields = List.of();
  private List<PastPassword> history = List.of();
  private List<Passkey> passkeys = List.of();
  private Extras extras = Extras.NONE;

  static void write(JsonOut out, Secrets secrets) {
    out.map("attributes", secrets.attributes(), (key, value) -> out.secret(key.key(), value));
    if (!secrets.notes().isEmpty()) {
      out.secret("notes", secrets.notes());
    }
    out.objects("fields", secrets.fields(), field -> writeField(out, field));
    out.objects("history", secrets.history(), past -> writePast(out, past));
    out.objects("passkeys", secrets.passkeys(), passkey -> writePasskey(out, passkey));
    out.extras(secrets.extras());
  }

  private static void writeField(JsonOut out, CustomField field) {
    out.number("type", field.type().code());
    out.text("name", field.name());
    out.secret("value", field.value());
    field.linkedId().ifPresent(linked -> out.number("linkedId", linked));
    out.extras(field.extras());
  }

  private static void writePast(JsonOut out, PastPassword past) {
    out.secret("password", past.password());
    out.instant("lastUsed", past.lastUsed());
    out.extras(past.extras());
  }

  private static void writePasskey(JsonOut out, Passkey passkey) {
    out.pairs("members", passkey.members());
    out.extras(passkey.extras());
  }

  static Secrets read(JsonIn in) {
    var secrets = new SecretsJson();
    in.object(member -> secrets.member(member, in));
    return new Secrets(
        secrets.attributes,
        secrets.notes,
        secrets.fields,
        secrets.history,
        secrets.passkeys,
        secrets.extras);
  }

  private void member(String member, JsonIn in) {
    switch (member) {
      case "attributes" -> attributes = attributes(in);
      case "notes" -> notes = in.secret();
      case "fields" -> fields = in.list(SecretsJson::field);
      case "history" -> history = in.list(SecretsJson::past);
      case "passkeys" -> passkeys = in.list(SecretsJson::passkey);
      case "extras" -> extras = in.extras();
      default -> in.skip();
    }
  }

  private static Map<Attribute, SecretText> attributes(JsonIn in) {
    var attributes = new EnumMap<Attribute, SecretText>(Attribute.class);
    in.object(key ->
        AttributeKeys.byKey(key)
            .ifPresentOrElse(attribute -> attributes.put(attribute, in.secret()), in::skip));
    return attributes;
  }

  private static CustomField field(JsonIn in) {
    var read =
        new Object() {
          CustomField.@Nullable Type type;
          @Nullable String name;
          SecretText value = SecretText.EMPTY;
          Optional<Integer> linkedId = Optional.empty();
          Extras extras = Extras.NONE;
        };
    in.object(member -> {
      switch (member) {
        case "type" -> read.type = Require.numbered(CustomField.Type.of(in.integer()));
        case "name" -> read.name = in.text();
        case "value" -> read.value = in.secret();
        case "linkedId" -> read.linkedId = Optional.of(in.integer());
        case "extras" -> read.extras = in.extras();
        default -> in.skip();
      }
    });
    return new CustomField(
        Require.present(read.type),
        Require.present(read.name),
        read.value,
        read.linkedId,
        read.extras);
  }

  private static PastPassword past(JsonIn in) {
    var read =
        new Object() {
          SecretText password = SecretText.EMPTY;
          @Nullable Instant lastUsed;
          Extras extras = Extras.NONE;
        };
    in.object(member -> {
      switch (member) {
        case "password" -> read.password = in.secret();
        case "lastUsed" -> read.lastUsed = in.instant();
        case "extras" -> read.extras = in.extras();
        default -> in.skip();
      }
    });
    return new PastPassword(read.password, Require.present(read.lastUsed), read.extras);
  }

  private static Passkey passkey(JsonIn in) {
    var read =
        new Object() {
          Map<String, SecretText> members = Map.of();
          Extras extras = Extras.NONE;
        };
    in.object(member -> {
      switch (member) {
        case "members" -> read.members = in.pairs();
        case "extras" -> read.extras = in.extras();
        default -> in.skip();
      }
    });
    return new Passkey(read.members, read.extras);
  }
}
