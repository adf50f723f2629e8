package org.keyturn.ui.secrets;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.keyturn.jobs.Timers;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.context.UiContext;

/// Which secrets are in sight, by the places that show them (`password`, `custom-3` ...), and when
/// they go out of sight by themselves: each after a while, and all at once by [#concealAll()] or
/// one of the `concealOn` watches. One for each screen that shows secrets. Holds no secret itself.
/// Confined to the UI thread; needs no toolkit, so a view-model may own one.
///
/// ```
/// reveal = new Reveal(context);
/// reveal.shown("password").subscribe(shown -> row.show(shown ? text : dots));
/// eye.setOnAction(event -> reveal.toggle("password"));
/// watches = reveal.concealOnChange(items.selected()).and(WindowFocus.lost(root, reveal::concealAll));
/// // when the screen closes, which every lock does: reveal.concealAll(); watches.unsubscribe();
/// ```
public final class Reveal {
  private final Timers timers;
  private final Supplier<Duration> sight;
  private final Map<String, ReadOnlyBooleanWrapper> places = new HashMap<>();
  private final Map<String, Subscription> hiding = new HashMap<>();
  private final Set<String> held = new HashSet<>();

  public Reveal(UiContext context) {
    this(context.timers(), () -> sight(context));
  }

  /// @param sight how long a secret stays in sight; asked each time
  Reveal(Timers timers, Supplier<Duration> sight) {
    this.timers = timers;
    this.sight = sight;
  }

  /// How long the person wants a shown secret to stay in sight.
  public static Duration sight(UiContext context) {
    return Duration.ofSeconds(context.settings().get(SettingKeys.REVEAL_SECONDS));
  }

  /// Whether the secret of this place is in sight. The same property for the same place, always.
  public ReadOnlyBooleanProperty shown(String place) {
    return state(place).getReadOnlyProperty();
  }

  /// Whether anything is in sight.
  public boolean any() {
    return places.values().stream().anyMatch(ReadOnlyBooleanWrapper::get);
  }

  /// Shows the secret for a while from now.
  public void show(String place) {
    stopTimer(place);
    hiding.put(place, timers.after(sight.get(), () -> conceal(place)));
    state(place).set(true);
  }

  public void conceal(String place) {
    stopTimer(place);
    held.remove(place);
    state(place).set(false);
  }

  public void toggle(String place) {
    if (state(place).get() && !held.contains(place)) {
      conceal(place);
    } else {
      held.remove(place);
      show(place);
    }
  }

  /// Shows the secret until [#letGo()], for as long as a key or button is pressed, but not longer
  /// than that while. A place that is in sight already is left as it is. Keys that repeat may call
  /// this again and again.
  public void hold(String place) {
    if (!state(place).get()) {
      held.add(place);
      show(place);
    }
  }

  /// Conceals what is held, and nothing else.
  public void letGo() {
    List.copyOf(held).forEach(this::conceal);
  }

  /// Conceals everything: when the window loses the focus, another item is selected, the vault
  /// locks.
  public void concealAll() {
    List.copyOf(places.keySet()).forEach(this::conceal);
  }

  /// Conceals everything whenever this value changes, e.g. the selection.
  public Subscription concealOnChange(ObservableValue<?> value) {
    return value.subscribe((before, now) -> concealAll());
  }

  private void stopTimer(String place) {
    Objects.requireNonNullElse(hiding.remove(place), Subscription.EMPTY).unsubscribe();
  }

  private ReadOnlyBooleanWrapper state(String place) {
    return places.computeIfAbsent(place, _ -> new ReadOnlyBooleanWrapper());
  }
}
