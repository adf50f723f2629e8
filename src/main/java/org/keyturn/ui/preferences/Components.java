package org.keyturn.ui.preferences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The parts of others in this program, from a file that the build completes with their versions.
final class Components {
  private static final String FILE = "parts.txt";

  private Components() {}

  static List<Component> all() {
    try (var in = Objects.requireNonNull(Components.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Component::parse)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// @return the version of the part that this module belongs to
  static String version(List<Component> parts, String module) {
    return parts.stream()
        .filter(part -> part.modules().contains(module))
        .findFirst()
        .orElseThrow()
        .version();
  }
}
