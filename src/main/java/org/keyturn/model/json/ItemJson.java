package org.keyturn.model.json;

import java.time.DateTimeException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Extras;
import org.keyturn.model.Folder;
import org.keyturn.model.Overview;
import org.keyturn.model.Secrets;
import tools.jackson.core.JacksonException;

/// The plain form of overviews, secrets and folders: one JSON object (RFC 8259) in UTF-8, without
/// spaces, members in the order given here. Equal values give equal bytes. Members that are empty,
/// false or absent are left out; a reader ignores members that it does not know, and refuses a
/// known one of another kind.
///
/// Ids are UUIDs in their text form of 36 characters. Instants are ISO-8601 in UTC
/// (`2026-11-22T20:24:43.164Z`, with as many digits after the point as are needed: none, 3, 6 or
/// 9). Pairs are an array of names and texts in turn, each name followed by its text. Half of a
/// surrogate pair is kept, as a JSON escape of six characters; a text that has one is escaped
/// throughout.
///
/// **Overview**: `id`, `type` (`login`, `secureNote`, `card`, `identity`, `sshKey`, `bankAccount`,
/// `driversLicense`, `passport`, `wifi`, `apiCredential`, `softwareLicense`), `name`; `folder`
/// (id), `favorite` (true), `reprompt` (true), `tags` (texts); `attributes` (an object of texts by
/// attribute key, e.g. `username`); `uris` (objects of `uri`, `match` 0 base domain, 1 host, 2
/// starts with, 3 exact, 4 regular expression, 5 never, `extras`); `attachments` (objects of `id`,
/// `fileName`, `size` in bytes, `added`); `expires` (a date, e.g. `2027-01-31`); `links` (ids);
/// `template` (text); `created`, `changed`, `deleted`, `archived` (instants). Required: `id`,
/// `type`, `name`, `created`, `changed`; a uri's `uri`; all of an attachment, whose missing size is
/// 0.
///
/// **Secrets**: `attributes` (an object of texts by attribute key, e.g. `password`); `notes`
/// (text); `fields` (objects of `type` 0 text, 1 hidden, 2 boolean, 3 linked, 4 date, 5 e-mail, 6
/// URL, 7 one-time code, `name`, `value`, `linkedId`, `extras`); `history` (objects of `password`,
/// `lastUsed`, `extras`); `passkeys` (objects of `members`, pairs, and `extras`); `extras`.
/// Required: a field's `type` and `name`, a past password's `lastUsed`.
///
/// **Folder**: `id`, `name` (both required), `extras`.
///
/// `extras` are pairs: the name of a member in another program's JSON and that member's raw JSON
/// text.
///
/// Reading throws [MalformedContent] and nothing else. Stateless, for any thread. Secrets are read
/// into [org.keyturn.model.SecretText] and never pass through a `String`.
public final class ItemJson {

  private ItemJson() {}

  public static byte[] writeOverview(Overview overview) {
    return JsonOut.object(out -> OverviewJson.write(out, overview));
  }

  public static Overview readOverview(byte[] json) {
    return read(json, OverviewJson::read);
  }

  /// @return bytes that the caller wipes
  public static byte[] writeSecrets(Secrets secrets) {
    return JsonOut.object(out -> SecretsJson.write(out, secrets));
  }

  /// @param json still the caller's to wipe
  @CallerCloses
  public static Secrets readSecrets(byte[] json) {
    return read(json, SecretsJson::read);
  }

  public static byte[] writeFolder(Folder folder) {
    return JsonOut.object(out -> {
      out.id("id", folder.id());
      out.text("name", folder.name());
      out.extras(folder.extras());
    });
  }

  public static Folder readFolder(byte[] json) {
    return read(json, ItemJson::folder);
  }

  private static Folder folder(JsonIn in) {
    var read =
        new Object() {
          @Nullable UUID id;
          @Nullable String name;
          Extras extras = Extras.NONE;
        };
    in.object(member -> {
      switch (member) {
        case "id" -> read.id = in.id();
        case "name" -> read.name = in.text();
        case "extras" -> read.extras = in.extras();
        default -> in.skip();
      }
    });
    return new Folder(Require.present(read.id), Require.present(read.name), read.extras);
  }

  static <T> T read(byte[] json, Function<JsonIn, T> reader) {
    try {
      return JsonIn.read(json, reader);
    } catch (JacksonException
        | DateTimeException
        | IllegalArgumentException
        | ArithmeticException e) {
      // The cause is dropped: its text may quote what was read.
      throw new MalformedContent("not as expected");
    }
  }
}
