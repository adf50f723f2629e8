package org.keyturn.ui.context;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.keyturn.jobs.Timers;
import org.keyturn.model.SecretText;
import org.keyturn.platform.SecretClipboard;

/// The one protected way to the clipboard: what was copied, and how long it stays. Confined to the
/// UI thread; needs no toolkit.
public final class Copying {
  private final SecretClipboard clipboard;
  private final Timers timers;
  private final IntSupplier seconds;
  private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
  private Optional<UUID> item = Optional.empty();
  private Subscription countdown = Subscription.EMPTY;

  /// @param seconds how long a copy stays, 0 for as long as the vault is open; read anew for each
  ///   copy
  public Copying(SecretClipboard clipboard, Timers timers, IntSupplier seconds) {
    this.clipboard = clipboard;
    this.timers = timers;
    this.seconds = seconds;
  }

  /// Names the place that was copied from, e.g. `password`; empty when nothing of ours is on the
  /// clipboard. Never a title and never a value.
  public ReadOnlyStringProperty what() {
    return what.getReadOnlyProperty();
  }

  /// The item that it was copied from; empty when nothing is there, or when it is of no item. Moves
  /// before [#what()] does.
  public Optional<UUID> item() {
    return item;
  }

  /// Whether what is on the clipboard came from this place of this item. Two items have places of
  /// the same names.
  public boolean isFrom(Optional<UUID> owner, String place) {
    return what.get().equals(place) && item.equals(owner);
  }

  /// Seconds until the clipboard is cleared; 0 when nothing is there, or when it stays until the
  /// vault locks.
  public ReadOnlyIntegerProperty left() {
    return left.getReadOnlyProperty();
  }

  /// Copies what is of no item, e.g. a generated password.
  ///
  /// @param place see [#what()]
  /// @param secret stays the caller's
  public void copy(String place, SecretText secret) {
    copy(Optional.empty(), place, secret);
  }

  /// @param owner the item that the secret belongs to
  /// @param place see [#what()]
  /// @param secret stays the caller's
  public void copy(Optional<UUID> owner, String place, SecretText secret) {
    var chars = secret.chars();
    clipboard.put(chars);
    Arrays.fill(chars, '\0');
    countdown.unsubscribe();
    left.set(seconds.getAsInt());
    what.set("");
    item = owner;
    what.set(place);
    if (left.get() > 0) {
      countdown = timers.every(Duration.ofSeconds(1), this::tick);
    }
  }

  /// Empties the clipboard now, unless the person has put something else there meanwhile.
  public void clear() {
    countdown.unsubscribe();
    countdown = Subscription.EMPTY;
    if (!what.get().isEmpty()) {
      clipboard.clear();
    }
    left.set(0);
    item = Optional.empty();
    what.set("");
  }

  private void tick() {
    if (left.get() <= 1) {
      clear();
    } else {
      left.set(left.get() - 1);
    }
  }
}
