package org.keyturn.ui.commands;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCombination;
import org.keyturn.ui.commands.Command.Group;

/// What the list of shortcuts says: for each group what can be done there, and all keys for it.
final class ShortcutLines {
  private ShortcutLines() {}

  /// @return by group, then by the key of the words; commands without keys are left out
  static Map<Group, Map<String, List<KeyCombination>>> of(List<Command> commands) {
    var lines = new EnumMap<Group, Map<String, List<KeyCombination>>>(Group.class);
    for (var command : commands) {
      command
          .keys()
          .combinations()
          .forEach(keys -> add(lines, command.group(), command.key(), keys));
    }
    FixedKeys.all()
        .forEach(
            fixed -> fixed.keys().forEach(keys -> add(lines, fixed.group(), fixed.key(), keys)));
    return lines;
  }

  private static void add(
      Map<Group, Map<String, List<KeyCombination>>> lines,
      Group group,
      String key,
      KeyCombination keys) {
    var known =
        lines
            .computeIfAbsent(group, _ -> new LinkedHashMap<>())
            .computeIfAbsent(key, _ -> new ArrayList<>());
    if (!known.contains(keys)) {
      known.add(keys);
    }
  }
}
