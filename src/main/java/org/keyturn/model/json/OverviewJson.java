package org.keyturn.model.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Attribute;
import org.keyturn.model.Extras;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;

/// Collects the members of one overview while they are read. Used once.
final class OverviewJson {
  private @Nullable UUID id;
  private @Nullable ItemType type;
  private @Nullable String name;
  private @Nullable UUID folder;
  private boolean favorite;
  private boolean reprompt;
  private List<String> tags = List.of();
  private Map<Attribute, String> attributes = Map.of();
  private List<LoginUri> uris = List.of();
  private List<AttachmentRef> attachments = List.of();
  private @Nullable LocalDate expires;
  private List<UUID> links = List.of();
  private @Nullable String template;
  private @Nullable String lastDigits;
  private @Nullable Instant created;
  private @Nullable Instant changed;
  private @Nullable Instant deleted;
  private @Nullable Instant archived;

  static void write(JsonOut out, Overview overview) {
    out.id("id", overview.id());
    out.text("type", overview.type().key());
    out.text("name", overview.name());
    var filing = overview.filing();
    filing.folder().ifPresent(value -> out.id("folder", value));
    out.flag("favorite", filing.favorite());
    out.flag("reprompt", filing.reprompt());
    out.texts("tags", filing.tags());
    var details = overview.details();
    out.map("attributes", details.attributes(), (key, value) -> out.text(key.key(), value));
    out.objects("uris", details.uris(), uri -> writeUri(out, uri));
    out.objects("attachments", details.attachments(), each -> writeAttachment(out, each));
    overview.expires().ifPresent(day -> out.text("expires", day.toString()));
    out.texts("links", overview.links().stream().map(UUID::toString).toList());
    overview.template().ifPresent(value -> out.text("template", value));
    details.lastDigits().ifPresent(value -> out.text("lastDigits", value));
    var dates = overview.dates();
    out.instant("created", dates.created());
    out.instant("changed", dates.changed());
    dates.deleted().ifPresent(value -> out.instant("deleted", value));
    dates.archived().ifPresent(value -> out.instant("archived", value));
  }

  private static void writeUri(JsonOut out, LoginUri uri) {
    out.text("uri", uri.uri());
    uri.match().ifPresent(match -> out.number("match", match.code()));
    out.extras(uri.extras());
  }

  private static void writeAttachment(JsonOut out, AttachmentRef attachment) {
    out.id("id", attachment.id());
    out.text("fileName", attachment.fileName());
    out.number("size", attachment.size());
    out.instant("added", attachment.added());
  }

  static Overview read(JsonIn in) {
    var overview = new OverviewJson();
    in.object(member -> overview.member(member, in));
    return overview.whole();
  }

  private void member(String member, JsonIn in) {
    switch (member) {
      case "id" -> id = in.id();
      case "type" -> type = Require.known(ItemType.byKey(in.text()));
      case "name" -> name = in.text();
      case "folder" -> folder = in.id();
      case "favorite" -> favorite = in.flag();
      case "reprompt" -> reprompt = in.flag();
      case "tags" -> tags = in.list(JsonIn::text);
      case "attributes" -> attributes = attributes(in);
      case "uris" -> uris = in.list(OverviewJson::uri);
      case "attachments" -> attachments = in.list(OverviewJson::attachment);
      case "expires" -> expires = LocalDate.parse(in.text());
      case "links" -> links = in.list(JsonIn::id);
      case "template" -> template = in.text();
      case "lastDigits" -> lastDigits = in.text();
      case "created" -> created = in.instant();
      case "changed" -> changed = in.instant();
      case "deleted" -> deleted = in.instant();
      case "archived" -> archived = in.instant();
      default -> in.skip();
    }
  }

  private Overview whole() {
    return new Overview(
        Require.present(id),
        Require.present(type),
        Require.present(name),
        new Overview.Filing(Optional.ofNullable(folder), favorite, reprompt, tags),
        new Overview.Details(
            attributes,
            uris,
            attachments,
            new Overview.Ties(Optional.ofNullable(expires), links, Optional.ofNullable(template)),
            Optional.ofNullable(lastDigits)),
        new Overview.Dates(
            Require.present(created),
            Require.present(changed),
            Optional.ofNullable(deleted),
            Optional.ofNullable(archived)));
  }

  private static Map<Attribute, String> attributes(JsonIn in) {
    var attributes = new EnumMap<Attribute, String>(Attribute.class);
    in.object(key ->
        AttributeKeys.byKey(key)
            .ifPresentOrElse(attribute -> attributes.put(attribute, in.text()), in::skip));
    return attributes;
  }

  private static LoginUri uri(JsonIn in) {
    var read =
        new Object() {
          @Nullable String uri;
          Optional<LoginUri.Match> match = Optional.empty();
          Extras extras = Extras.NONE;
        };
    in.object(member -> {
      switch (member) {
        case "uri" -> read.uri = in.text();
        case "match" -> read.match = Optional.of(Require.numbered(LoginUri.Match.of(in.integer())));
        case "extras" -> read.extras = in.extras();
        default -> in.skip();
      }
    });
    return new LoginUri(Require.present(read.uri), read.match, read.extras);
  }

  private static AttachmentRef attachment(JsonIn in) {
    var read =
        new Object() {
          @Nullable UUID id;
          @Nullable String fileName;
          long size;
          @Nullable Instant added;
        };
    in.object(member -> {
      switch (member) {
        case "id" -> read.id = in.id();
        case "fileName" -> read.fileName = in.text();
        case "size" -> read.size = in.integer64();
        case "added" -> read.added = in.instant();
        default -> in.skip();
      }
    });
    return new AttachmentRef(
        Require.present(read.id),
        Require.present(read.fileName),
        read.size,
        Require.present(read.added));
  }
}
