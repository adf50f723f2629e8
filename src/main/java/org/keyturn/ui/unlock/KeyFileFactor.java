package org.keyturn.ui.unlock;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.secrets.KeyFilePick;

/// The second factor on the screens that make and unlock a vault: whether there is one, which file,
/// and whether its place is to be remembered. Confined to the window's thread.
final class KeyFileFactor {
  private final UiContext context;
  private final KeyFilePick pick;
  private final BooleanProperty wanted = new SimpleBooleanProperty();
  private final BooleanProperty remember = new SimpleBooleanProperty();

  KeyFileFactor(UiContext context) {
    this.context = context;
    this.pick = new KeyFilePick(context);
  }

  /// Whether the vault needs one, or is to be made with one.
  BooleanProperty wanted() {
    return wanted;
  }

  BooleanProperty remember() {
    return remember;
  }

  KeyFilePick pick() {
    return pick;
  }

  /// Takes up what is remembered of a vault.
  void recall(Path vault) {
    var known = context.settings().keyFile(vault);
    wanted.set(known.isPresent());
    remember.set(known.isPresent());
    pick.set(known);
  }

  /// Whether a file is missing that is wanted; says so, too.
  boolean missing() {
    boolean missing = wanted.get() && pick.file().get().isEmpty();
    pick.complain(missing ? context.text("keyfile.missing") : "");
    return missing;
  }

  /// @return the file that counts now
  Optional<Path> file() {
    return wanted.get() ? pick.file().get() : Optional.empty();
  }

  /// The vault is open: remembers the place of the file, or forgets it, as the person wishes.
  void settle(Path vault) {
    var place = remember.get() ? file() : Optional.<Path>empty();
    if (!place.equals(context.settings().keyFile(vault))) {
      context.settings().keyFile(vault, place);
    }
  }
}
