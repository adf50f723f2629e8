package org.keyturn.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What a vault of so many entries holds: always the same for the same number. Logins with a user
/// name, a password and an address, in folders; some have notes, tags, a code or a field more.
final class Entries {
  /// Stands in the names of [#HITS] entries.
  static final String RARE = "quartz";

  static final int HITS = 20;

  private static final long SEED = 20_261_130;
  private static final int FOLDERS = 40;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String KEYS =
      "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_!%&=+";
  private static final List<String> WORDS =
      List.of(
          "amber", "bank", "cedar", "delta", "ember", "forum", "garden", "harbour", "island",
          "jungle", "kitchen", "library", "market", "north", "office", "paper", "river", "school",
          "travel", "union", "valley", "water", "yellow", "zone");

  private final int count;

  Entries(int count) {
    this.count = count;
  }

  /// The name of an entry, which no other one has.
  String name(int number) {
    var random = random(number);
    var rare = number % Math.max(1, count / HITS) == 0 && number / Math.max(1, count / HITS) < HITS;
    return "%s %s %06d"
        .formatted(capital(word(random)), rare ? capital(RARE) : capital(word(random)), number);
  }

  static String folder(int number) {
    return "Folder %02d".formatted(number % FOLDERS);
  }

  /// Writes all of them as Bitwarden writes its own exports, with Keyturn's member for tags.
  void write(Path file) throws IOException {
    try (var out = Files.newOutputStream(file);
        var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeBooleanProperty("encrypted", false);
      json.writeArrayPropertyStart("folders");
      for (int i = 0; i < FOLDERS; i++) {
        json.writeStartObject();
        json.writeStringProperty("id", id(-1 - i).toString());
        json.writeStringProperty("name", folder(i));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("items");
      for (int i = 0; i < count; i++) {
        item(json, i);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void item(JsonGenerator json, int number) {
    var random = random(-number);
    var site = word(random) + number + ".example.org";
    json.writeStartObject();
    json.writeStringProperty("id", id(number).toString());
    json.writeStringProperty("folderId", id(-1 - number % FOLDERS).toString());
    json.writeNumberProperty("type", 1);
    json.writeStringProperty("name", name(number));
    if (random.nextInt(3) == 0) {
      json.writeStringProperty("notes", sentence(random, 12 + random.nextInt(12)));
    }
    json.writeBooleanProperty("favorite", random.nextInt(50) == 0);
    json.writeObjectPropertyStart("login");
    json.writeStringProperty("username", word(random) + "." + word(random) + "@example.org");
    json.writeStringProperty("password", text(random, KEYS, 20));
    if (random.nextInt(10) == 0) {
      json.writeStringProperty("totp", text(random, BASE32, 32));
    }
    json.writeArrayPropertyStart("uris");
    json.writeStartObject();
    json.writeStringProperty("uri", "https://" + site + "/login");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    if (random.nextInt(5) == 0) {
      json.writeArrayPropertyStart("fields");
      json.writeStartObject();
      json.writeStringProperty("name", "customer number");
      json.writeStringProperty("value", Integer.toString(random.nextInt(1_000_000)));
      json.writeNumberProperty("type", 0);
      json.writeEndObject();
      json.writeEndArray();
    }
    if (random.nextInt(8) == 0) {
      json.writeArrayPropertyStart("tags");
      json.writeString(word(random));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static Random random(int number) {
    return new Random(SEED + number * 7919L);
  }

  private static UUID id(int number) {
    var random = new Random(SEED ^ number * 104_729L);
    return new UUID(
        random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 2L << 62);
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String sentence(Random random, int words) {
    var chosen = new ArrayList<String>();
    for (int i = 0; i < words; i++) {
      chosen.add(word(random));
    }
    return String.join(" ", chosen);
  }

  private static String text(Random random, String characters, int length) {
    return random
        .ints(length, 0, characters.length())
        .mapToObj(i -> characters.substring(i, i + 1))
        .collect(Collectors.joining());
  }
}
