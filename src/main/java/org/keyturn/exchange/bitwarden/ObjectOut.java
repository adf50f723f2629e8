package org.keyturn.exchange.bitwarden;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.keyturn.model.SecretText;
import org.keyturn.model.json.JsonTexts;
import tools.jackson.core.JsonGenerator;

/// Writes one object's members and remembers their names, so that a kept member never stands beside
/// a newer one of its name.
final class ObjectOut {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

  private final JsonGenerator out;
  private final Set<String> names = new HashSet<>();

  private ObjectOut(JsonGenerator out) {
    this.out = out;
  }

  public static void write(JsonGenerator out, Consumer<ObjectOut> members) {
    out.writeStartObject();
    members.accept(new ObjectOut(out));
    out.writeEndObject();
  }

  private void name(String name) {
    names.add(name);
    out.writeName(JsonTexts.wellFormedName(name));
  }

  public void text(String name, String value) {
    name(name);
    JsonTexts.write(out, value);
  }

  public void secret(String name, SecretText value) {
    name(name);
    JsonTexts.write(out, value);
  }

  public void number(String name, long value) {
    name(name);
    out.writeNumber(value);
  }

  public void flag(String name, boolean value) {
    name(name);
    out.writeBoolean(value);
  }

  public void nothing(String name) {
    name(name);
    out.writeNull();
  }

  /// As Bitwarden writes it, with milliseconds; with more digits where the time has them, so that
  /// it comes back equal.
  public void instant(String name, Instant value) {
    boolean usual =
        value.truncatedTo(ChronoUnit.MILLIS).equals(value)
            && !value.isBefore(YEAR_0)
            && value.isBefore(YEAR_10000);
    text(name, usual ? MILLISECONDS.format(value) : value.toString());
  }

  public void object(String name, Consumer<ObjectOut> members) {
    name(name);
    write(out, members);
  }

  public <T> void objects(String name, List<T> values, Each<T> each) {
    name(name);
    out.writeStartArray();
    values.forEach(value -> write(out, object -> each.write(object, value)));
    out.writeEndArray();
  }

  public void texts(String name, List<String> values) {
    name(name);
    out.writeStartArray();
    values.forEach(value -> JsonTexts.write(out, value));
    out.writeEndArray();
  }

  public boolean has(String name) {
    return names.contains(name);
  }

  /// Writes raw values under names that were not written yet.
  public void raw(Map<String, SecretText> members) {
    members.forEach((name, value) -> {
      if (!names.contains(name)) {
        name(name);
        var chars = value.chars();
        out.writeRawValue(chars, 0, chars.length);
        Arrays.fill(chars, '\0');
      }
    });
  }

  /// Writes the members of one element of an array.
  @FunctionalInterface
  public interface Each<T> {
    void write(ObjectOut object, T value);
  }
}
