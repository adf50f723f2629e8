package org.keyturn.ui.importing.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keyturn.exchange.tables.TableReader;
import org.keyturn.model.Attribute;

/// What the columns of a table mean that nobody knows: guessed from their names, then said by the
/// person. Columns that mean nothing in particular become custom fields. Confined to the UI thread.
public final class ColumnPlan {
  /// What is most often meant, first; the rest follows.
  private static final List<String> FIRST =
      List.of(
          "name",
          "url",
          "username",
          "password",
          "totp",
          "notes",
          "folder",
          "tags",
          "text",
          "hidden",
          "ignore");

  /// Parts of names in other programs' tables, in English and German.
  private static final Map<String, List<String>> HINTS =
      Map.of(
          "password", List.of("pass", "kennwort", "pwd", "secret", "geheim"),
          "username", List.of("user", "login", "benutzer", "email", "e-mail", "account", "konto"),
          "url", List.of("url", "site", "address", "link", "web", "page", "adresse", "seite"),
          "totp", List.of("otp", "2fa", "authenticator"),
          "notes", List.of("note", "comment", "notiz", "bemerkung", "kommentar"),
          "folder", List.of("folder", "group", "ordner", "gruppe", "category", "kategorie"),
          "tags", List.of("tag", "label"),
          "name",
              List.of(
                  "name", "title", "titel", "item", "entry", "service", "bezeichnung", "dienst"));

  /// More telling words count before others that may be in the same name.
  private static final List<String> ORDER =
      List.of("password", "totp", "url", "username", "notes", "folder", "tags", "name");

  private final Map<String, String> meanings = new LinkedHashMap<>();

  ColumnPlan(List<String> columns) {
    var left = new ArrayList<>(ORDER);
    for (var column : columns) {
      var guess = left.stream().filter(field -> hinted(column, field)).findFirst();
      guess.ifPresent(left::remove);
      meanings.put(column, guess.orElse("text"));
    }
  }

  private static boolean hinted(String column, String field) {
    var folded = column.toLowerCase(Locale.ROOT);
    return HINTS.getOrDefault(field, List.of()).stream().anyMatch(folded::contains);
  }

  /// @return what a column can mean, the likeliest first
  public static List<String> fields() {
    var all = new ArrayList<>(FIRST);
    TableReader.fields().stream().filter(field -> !FIRST.contains(field)).forEach(all::add);
    return all;
  }

  /// @return the message key of a meaning
  public static String key(String field) {
    return Attribute.byKey(field)
        .map(attribute -> "item.field." + attribute.key())
        .orElse("import.column." + field);
  }

  public List<String> columns() {
    return List.copyOf(meanings.keySet());
  }

  public String meaning(String column) {
    return meanings.getOrDefault(column, "text");
  }

  public void mean(String column, String field) {
    meanings.put(column, field);
  }

  /// Whether there is something to make a login of.
  boolean useful() {
    return meanings.values().stream().anyMatch(field -> !List.of("text", "ignore").contains(field));
  }

  Map<String, String> meanings() {
    return Map.copyOf(meanings);
  }

  static Optional<ColumnPlan> of(List<String> columns) {
    return columns.isEmpty() ? Optional.empty() : Optional.of(new ColumnPlan(columns));
  }
}
