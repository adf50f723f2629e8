package org.keyturn.ui.history;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.keyturn.model.CustomField;
import org.keyturn.model.Difference;
import org.keyturn.model.Difference.Field;
import org.keyturn.model.Difference.OfAttribute;
import org.keyturn.model.Difference.OfCustom;
import org.keyturn.model.Difference.Part;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;

/// Puts fields, what became of them, and what they held into words.
final class FieldWords {
  private final UiContext context;

  FieldWords(UiContext context) {
    this.context = context;
  }

  String name(Field field) {
    return switch (field) {
      case OfAttribute(var attribute) -> context.text("item.field." + attribute.key());
      case OfCustom(var name) -> name.isBlank() ? context.text("detail.unnamed") : name;
      case Part part -> context.text("history.part." + part.word());
    };
  }

  /// @return e.g. "Password changed · Notes added"
  String sentence(List<Difference> differences) {
    return differences.stream()
        .map(one ->
            context.text("history." + one.how().name().toLowerCase(Locale.ROOT), name(one.field())))
        .collect(Collectors.joining(" \u00b7 "));
  }

  /// Whether what the field holds is a secret in either of the two.
  static boolean isSecret(Field field, Item then, Item now) {
    return switch (field) {
      case OfAttribute(var attribute) -> attribute.concealed();
      case OfCustom(var name) -> concealed(then, name) || concealed(now, name);
      case Part _ -> false;
    };
  }

  private static boolean concealed(Item item, String name) {
    return named(item, name).stream().anyMatch(field -> field.type().concealed());
  }

  /// @return what the field held; empty if it was not there or cannot be put into a line
  SecretText value(Field field, Item item) {
    return switch (field) {
      case OfAttribute(var attribute) ->
          attribute.concealed()
              ? item.secrets().attribute(attribute)
              : SecretText.of(item.overview().details().attributes().getOrDefault(attribute, ""));
      case OfCustom(var name) -> custom(named(item, name));
      case Part part -> part(part, item);
    };
  }

  private static List<CustomField> named(Item item, String name) {
    return item.secrets().fields().stream().filter(field -> field.name().equals(name)).toList();
  }

  private static SecretText custom(List<CustomField> fields) {
    return fields.isEmpty() ? SecretText.EMPTY : fields.getFirst().value();
  }

  private SecretText part(Part part, Item item) {
    return part == Part.NOTES ? item.secrets().notes() : SecretText.of(open(part, item.overview()));
  }

  private String open(Part part, Overview overview) {
    return switch (part) {
      case NAME -> overview.name();
      case TYPE -> context.text("item.type." + overview.type().key());
      case URIS ->
          overview.details().uris().stream()
              .map(uri -> uri.uri())
              .collect(Collectors.joining("\n"));
      case TAGS -> String.join(", ", overview.filing().tags());
      case FAVORITE -> flag(overview.filing().favorite());
      case REPROMPT -> flag(overview.filing().reprompt());
      case EXPIRES -> overview.expires().map(day -> new Dates(context).day(day)).orElse("");
      case TEMPLATE -> overview.template().orElse("");
      case NOTES, PASSKEYS, FOLDER, LINKS, OTHER -> "";
    };
  }

  private String flag(boolean on) {
    return context.text(on ? "detail.yes" : "detail.no");
  }
}
