package org.keyturn.cli.line;

import java.util.List;

/// An option of a command. Its help text has the key `cli.option.NAME.help`.
///
/// @param name with its two dashes
/// @param label what stands for its value; empty if it has none
/// @param several whether it may stand several times
public record CommandOption(
    String name, String label, Values values, boolean several, boolean required) {

  /// What a value may be.
  sealed interface Values {
    /// Any text.
    record Any() implements Values {}

    /// Both ends included.
    record Numbers(int least, int most) implements Values {}

    record Names(List<String> names) implements Values {}
  }

  boolean hasValue() {
    return !label.isEmpty();
  }

  boolean accepts(String value) {
    if (values instanceof Values.Names(var names)) {
      return names.contains(value);
    }
    return !(values instanceof Values.Numbers(int least, int most)) || within(value, least, most);
  }

  private static boolean within(String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      return number >= least && number <= most;
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }
}
