package org.keyturn.ui.rotation.model;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Tick;
import org.keyturn.jobs.Timers;
import org.keyturn.vault.KeyRotation.Stage;

/// How far the run is: one share that only grows, the stage, and whether it can still be cancelled.
/// Confined to the UI thread.
public final class RunProgress {
  /// From the commit on the new key is the vault's, and nothing can be called off.
  private static final Set<Stage> TOO_LATE =
      EnumSet.of(Stage.COMMIT, Stage.VERIFY, Stage.RENEW, Stage.LOCK);

  private static final Duration REFRESH = Duration.ofSeconds(1);

  private final Timers timers;
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<Tick> tick =
      new ReadOnlyObjectWrapper<>(Tick.begin(Stage.DERIVE));
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.DERIVE);
  private final ReadOnlyObjectWrapper<Optional<Duration>> left =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper cancellable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
  private StageWeights weights = new StageWeights(0);
  private TimeLeft estimate;
  private CancelToken token = new CancelToken();
  private Subscription refreshing = Subscription.EMPTY;

  public RunProgress(Timers timers) {
    this.timers = timers;
    this.estimate = new TimeLeft(timers.now());
  }

  /// 0 to 1, monotone; 1 only when all is done.
  public ReadOnlyDoubleProperty share() {
    return share.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Tick> tick() {
    return tick.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Stage> stage() {
    return stage.getReadOnlyProperty();
  }

  /// Empty while no estimate is stable.
  public ReadOnlyObjectProperty<Optional<Duration>> left() {
    return left.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty active() {
    return active.getReadOnlyProperty();
  }

  /// Until the commit begins.
  public ReadOnlyBooleanProperty cancellable() {
    return cancellable.getReadOnlyProperty();
  }

  /// Cancel was asked for and the job is taking everything back.
  public ReadOnlyBooleanProperty cancelling() {
    return cancelling.getReadOnlyProperty();
  }

  /// @param bytes sealed bytes to be turned
  public CancelToken begin(long bytes) {
    token = new CancelToken();
    weights = new StageWeights(bytes);
    estimate = new TimeLeft(timers.now());
    share.set(0);
    stage.set(Stage.DERIVE);
    tick.set(Tick.begin(Stage.DERIVE));
    left.set(Optional.empty());
    cancelling.set(false);
    cancellable.set(true);
    active.set(true);
    refreshing = timers.every(REFRESH, this::refresh);
    return token;
  }

  public void watch(Tick now) {
    share.set(Math.max(share.get(), weights.share(now)));
    if (now.phase() instanceof Stage known) {
      if (TOO_LATE.contains(known)) {
        cancellable.set(false);
      }
      stage.set(known);
    }
    tick.set(now);
    refresh();
  }

  public void cancel() {
    if (cancellable.get() && token.cancel()) {
      cancellable.set(false);
      cancelling.set(true);
    }
  }

  public void end(boolean well) {
    refreshing.unsubscribe();
    active.set(false);
    cancellable.set(false);
    cancelling.set(false);
    if (well) {
      share.set(1);
    }
  }

  private void refresh() {
    left.set(estimate.at(timers.now(), share.get()));
  }
}
