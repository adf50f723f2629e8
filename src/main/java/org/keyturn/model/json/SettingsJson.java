package org.keyturn.model.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.CustomField;
import org.keyturn.model.IgnoredFinding;
import org.keyturn.model.ItemTemplate;
import org.keyturn.model.SavedSearch;
import org.keyturn.model.TagColour;
import org.keyturn.model.VaultSettings;

/// The plain form of a vault's settings, by the rules of [ItemJson]: `trashDays` (0: never; absent:
/// 30), `versions` (absent: 20), `searches` (objects of `name`, `query`), `templates` (objects of
/// `name`, `glyph`, `fields`, which are objects of `type`, as a custom field's, and `name`),
/// `ignored` (findings of the security check: objects of `item`, `kind`), `tagColours` (objects of
/// `tag`, `colour`).
public final class SettingsJson {

  private SettingsJson() {}

  public static byte[] write(VaultSettings settings) {
    return JsonOut.object(out -> {
      out.number("trashDays", settings.trashDays().orElse(0));
      out.number("versions", settings.versionsKept());
      out.objects(
          "searches",
          settings.searches(),
          search -> {
            out.text("name", search.name());
            out.text("query", search.query());
          });
      out.objects("templates", settings.templates(), template -> write(out, template));
      out.objects(
          "ignored",
          settings.ignored(),
          finding -> {
            out.id("item", finding.item());
            out.text("kind", finding.kind());
          });
      out.objects(
          "tagColours",
          settings.tagColours().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(),
          colour -> {
            out.text("tag", colour.getKey());
            out.text("colour", colour.getValue().word());
          });
    });
  }

  private static void write(JsonOut out, ItemTemplate template) {
    out.text("name", template.name());
    out.text("glyph", template.glyph());
    out.objects(
        "fields",
        template.fields(),
        field -> {
          out.number("type", field.type().code());
          out.text("name", field.name());
        });
  }

  /// @throws MalformedContent and nothing else
  public static VaultSettings read(byte[] json) {
    return ItemJson.read(json, SettingsJson::settings);
  }

  private static VaultSettings settings(JsonIn in) {
    var read =
        new Object() {
          Optional<Integer> days = VaultSettings.DEFAULT.trashDays();
          int versions = VaultSettings.DEFAULT.versionsKept();
          List<SavedSearch> searches = List.of();
          List<ItemTemplate> templates = List.of();
          List<IgnoredFinding> ignored = List.of();
          final Map<String, TagColour> colours = new HashMap<>();
        };
    in.object(member -> {
      switch (member) {
        case "trashDays" -> read.days = Optional.of(in.integer()).filter(days -> days != 0);
        case "versions" -> read.versions = in.integer();
        case "searches" -> read.searches = in.list(SettingsJson::search);
        case "templates" -> read.templates = in.list(SettingsJson::template);
        case "ignored" -> read.ignored = in.list(SettingsJson::ignored);
        case "tagColours" -> in.list(one -> colour(one, read.colours));
        default -> in.skip();
      }
    });
    return new VaultSettings(
        read.days, read.versions, read.searches, read.templates, read.ignored, read.colours);
  }

  /// One that only a later program knows is no colour.
  private static String colour(JsonIn in, Map<String, TagColour> colours) {
    var read =
        new Object() {
          @Nullable String tag;
          String colour = "";
        };
    in.object(member -> {
      switch (member) {
        case "tag" -> read.tag = in.text();
        case "colour" -> read.colour = in.text();
        default -> in.skip();
      }
    });
    var tag = Require.present(read.tag);
    TagColour.of(read.colour).ifPresent(colour -> colours.put(tag, colour));
    return tag;
  }

  private static IgnoredFinding ignored(JsonIn in) {
    var read =
        new Object() {
          @Nullable UUID item;
          String kind = "";
        };
    in.object(member -> {
      switch (member) {
        case "item" -> read.item = in.id();
        case "kind" -> read.kind = in.text();
        default -> in.skip();
      }
    });
    return new IgnoredFinding(Require.present(read.item), read.kind);
  }

  private static SavedSearch search(JsonIn in) {
    var read =
        new Object() {
          @Nullable String name;
          String query = "";
        };
    in.object(member -> {
      switch (member) {
        case "name" -> read.name = in.text();
        case "query" -> read.query = in.text();
        default -> in.skip();
      }
    });
    return new SavedSearch(Require.present(read.name), read.query);
  }

  private static ItemTemplate template(JsonIn in) {
    var read =
        new Object() {
          @Nullable String name;
          String glyph = "";
          List<ItemTemplate.Field> fields = List.of();
        };
    in.object(member -> {
      switch (member) {
        case "name" -> read.name = in.text();
        case "glyph" -> read.glyph = in.text();
        case "fields" -> read.fields = in.list(SettingsJson::field);
        default -> in.skip();
      }
    });
    return new ItemTemplate(Require.present(read.name), read.glyph, read.fields);
  }

  private static ItemTemplate.Field field(JsonIn in) {
    var read =
        new Object() {
          CustomField.@Nullable Type type;
          @Nullable String name;
        };
    in.object(member -> {
      switch (member) {
        case "type" -> read.type = Require.numbered(CustomField.Type.of(in.integer()));
        case "name" -> read.name = in.text();
        default -> in.skip();
      }
    });
    return new ItemTemplate.Field(Require.present(read.type), Require.present(read.name));
  }
}
