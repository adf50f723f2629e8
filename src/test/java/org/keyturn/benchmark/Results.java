package org.keyturn.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Everything that was measured, by name. Times are in seconds, memory in MiB.
final class Results {
  private final Map<String, Samples> found = new LinkedHashMap<>();

  void put(String name, Samples samples) {
    found.put(name, samples);
  }

  void put(String name, double value) {
    put(name, Samples.of(value));
  }

  Optional<Samples> get(String name) {
    return Optional.ofNullable(found.get(name));
  }

  Map<String, Samples> all() {
    return Map.copyOf(found);
  }

  /// Adds what stands in a file of [#write], if it is there.
  void read(Path file) throws IOException {
    if (Files.exists(file)) {
      var root = new JsonMapper().readTree(Files.readString(file));
      root.properties()
          .forEach(entry ->
              put(
                  entry.getKey(),
                  new Samples(
                      entry.getValue().valueStream().map(value -> value.asDouble()).toList())));
    }
  }

  /// Writes one object of lists.
  void write(Path file) throws IOException {
    var plain = new LinkedHashMap<String, Object>();
    found.forEach((name, samples) -> plain.put(name, samples.values()));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file, new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(plain) + "\n");
  }
}
