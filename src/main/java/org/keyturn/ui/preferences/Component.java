package org.keyturn.ui.preferences;

import java.util.List;

/// Something of others that Keyturn is made of.
///
/// @param modules its Java modules; none for fonts and lists
record Component(List<String> modules, String name, String version, String licence, String home) {
  private static final int MEMBERS = 5;

  Component {
    modules = List.copyOf(modules);
  }

  /// @param line five members parted by semicolons, as the file's first line says
  static Component parse(String line) {
    var members = line.split(";", -1);
    if (members.length != MEMBERS) {
      throw new IllegalArgumentException(line);
    }
    var modules = members[0].isBlank() ? List.<String>of() : List.of(members[0].split(" "));
    return new Component(modules, members[1], members[2], members[3], members[4]);
  }
}
