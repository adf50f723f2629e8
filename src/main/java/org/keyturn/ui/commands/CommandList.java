package org.keyturn.ui.commands;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// Every command of the window at this moment. The shell keeps the one list and gives it each key
/// first; a screen or feature adds what it offers and takes it back when it goes:
///
/// ```
/// offered = commands.add(
///     Command.of(Group.ITEM, "items.add", Glyph.ADD, this::create).on(Shortcuts.NEW).heard(this::here));
/// ...
/// offered.unsubscribe(); // in closed()
/// ```
///
/// The palette and the list of shortcuts show what is here. Confined to the UI thread.
public final class CommandList {
  private final List<Command> commands = new ArrayList<>();

  /// @return takes the commands back
  public Subscription add(Command... added) {
    return add(List.of(added));
  }

  /// @return takes the commands back
  public Subscription add(List<Command> added) {
    var these = List.copyOf(added);
    commands.addAll(these);
    return () -> these.forEach(commands::remove);
  }

  /// @return in the order in which they were added
  public List<Command> all() {
    return List.copyOf(commands);
  }

  /// Runs the command that hears these keys and makes sense now, the one added last if several do.
  /// Then the event is consumed.
  public void press(KeyEvent event) {
    for (var command : commands.reversed()) {
      if (command.keys().match(event) && command.isEnabled()) {
        event.consume();
        command.action().run();
        return;
      }
    }
  }
}
