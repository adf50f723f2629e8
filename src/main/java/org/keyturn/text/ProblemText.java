package org.keyturn.text;

import java.util.Optional;
import java.util.regex.Pattern;
import org.keyturn.model.Problem;

/// What is said about something that could not be taken from a file.
///
/// @param place the name of the item or file where it has one, and its position, e.g. `“Shop” (item
///   6)`
/// @param reason the rest of the sentence
public record ProblemText(String place, String reason) {
  private static final Pattern LINE = Pattern.compile("(?:.* )?line (?<number>\\d{1,9})");
  private static final Pattern ITEM = element("items");
  private static final Pattern FILE = element("entries");
  private static final Pattern FOLDER = element("folders|collections");

  /// A document with a list for each kind of item.
  private static final Pattern KIND =
      Pattern.compile("[A-Z_]+\\[(?<number>\\d{1,9})\\](?<rest>.*)");

  private static Pattern element(String list) {
    return Pattern.compile("(?:.*\\.)?(?:" + list + ")\\[(?<number>\\d{1,9})\\](?<rest>.*)");
  }

  public static ProblemText of(Messages messages, Problem problem) {
    var key = "import.problem." + problem.reason();
    return new ProblemText(
        place(messages, problem), messages.has(key) ? messages.get(key) : problem.reason());
  }

  /// @return both parts in one line
  public String line() {
    return place + ": " + reason;
  }

  private static String place(Messages messages, Problem problem) {
    var position = position(messages, problem.where());
    var name = problem.name();
    if (name.isEmpty()) {
      return position.orElse(problem.where());
    }
    return position.isPresent()
        ? messages.get("import.place.named", name.get(), position.get())
        : messages.get("import.place.name", name.get());
  }

  private static Optional<String> position(Messages messages, String where) {
    if (where.equals("encoding")) {
      return Optional.of(messages.get("import.place.encoding"));
    }
    if (where.equals("file")) {
      return Optional.of(messages.get("import.place.whole"));
    }
    return counted(messages, where, LINE, "import.place.line", 0)
        .or(() -> counted(messages, where, ITEM, "import.place.item", 1))
        .or(() -> counted(messages, where, FOLDER, "import.place.folder", 1))
        .or(() -> counted(messages, where, FILE, "import.place.file", 1))
        .or(() -> counted(messages, where, KIND, "import.place.item", 1));
  }

  /// @param from how far the file counts from what people do
  private static Optional<String> counted(
      Messages messages, String where, Pattern pattern, String key, int from) {
    var found = pattern.matcher(where);
    if (!found.matches()) {
      return Optional.empty();
    }
    var position = messages.get(key, Long.parseLong(found.group("number")) + from);
    var rest = pattern == LINE ? "" : found.group("rest").strip();
    return Optional.of(
        rest.length() < 2
            ? position
            : messages.get("import.place.part", position, rest.substring(1)));
  }
}
