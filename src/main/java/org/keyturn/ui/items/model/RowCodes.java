package org.keyturn.ui.items.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.util.Subscription;
import org.keyturn.jobs.JobRunner;
import org.keyturn.model.Failed;
import org.keyturn.model.Overview;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.item.FirstCode;
import org.keyturn.ui.controls.item.LiveCode;
import org.keyturn.vault.Session;

/// The one-time codes of the rows in sight, while the list shows codes: each opened when a row
/// first asks for it, all forgotten when the list shows something else. An item that asks for the
/// master password shows none. Confined to the UI thread.
public final class RowCodes {
  private static final Duration TICK = Duration.ofMillis(500);

  private final Session session;
  private final UiContext context;
  private final Map<UUID, LiveCode> codes = new HashMap<>();
  private final Set<Overview> asked = new HashSet<>();
  private final ReadOnlyLongWrapper ticks = new ReadOnlyLongWrapper();
  private Subscription ticking = Subscription.EMPTY;
  private boolean on;

  RowCodes(Session session, UiContext context) {
    this.session = session;
    this.context = context;
  }

  /// Whether rows show codes now.
  public boolean isOn() {
    return on;
  }

  /// Moves when rows are to look at their codes again.
  public ReadOnlyLongProperty ticks() {
    return ticks.getReadOnlyProperty();
  }

  void turn(boolean nowOn) {
    if (on != nowOn) {
      on = nowOn;
      ticking.unsubscribe();
      ticking = on ? context.timers().every(TICK, this::tick) : Subscription.EMPTY;
      forget();
      tick();
    }
  }

  private void forget() {
    codes.values().forEach(LiveCode::close);
    codes.clear();
    asked.clear();
  }

  private void tick() {
    ticks.set(ticks.get() + 1);
  }

  /// @return empty while it is being opened, and if there is none to show
  public Optional<LiveCode> of(Overview item) {
    if (on && !item.filing().reprompt() && asked.add(item)) {
      JobRunner.Job<Optional<LiveCode>> job = () -> open(item.id());
      context.jobs().run(job, code -> code.ifPresent(live -> opened(item, live)), failure -> {});
    }
    return Optional.ofNullable(codes.get(item.id()));
  }

  private Optional<LiveCode> open(UUID id) throws Failed {
    try (var item = session.items().open(id)) {
      return FirstCode.of(item.value())
          .flatMap(first -> LiveCode.of(first.secret(), context.timers()));
    }
  }

  private void opened(Overview item, LiveCode code) {
    if (!asked.contains(item)) {
      code.close();
      return;
    }
    var before = codes.put(item.id(), code);
    if (before != null) {
      before.close();
    }
    tick();
  }
}
