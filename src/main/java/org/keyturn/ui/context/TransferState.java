package org.keyturn.ui.context;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.keyturn.exchange.format.ExchangeStage;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Tick;

/// How far one import or export is. Confined to the UI thread.
public final class TransferState {
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
  private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper seconds = new ReadOnlyLongWrapper();
  private CancelToken token = new CancelToken();

  public ReadOnlyBooleanProperty active() {
    return active.getReadOnlyProperty();
  }

  /// 0 to 1, monotone; negative while nothing is known about the size.
  public ReadOnlyDoubleProperty share() {
    return share.getReadOnlyProperty();
  }

  public ReadOnlyLongProperty done() {
    return done.getReadOnlyProperty();
  }

  /// 0 while it is not known.
  public ReadOnlyLongProperty total() {
    return total.getReadOnlyProperty();
  }

  /// How long the derivation of the file's key takes that is at work; 0 while there is none worth
  /// telling.
  public ReadOnlyLongProperty seconds() {
    return seconds.getReadOnlyProperty();
  }

  public CancelToken begin() {
    seconds.set(0);
    token = new CancelToken();
    share.set(-1);
    done.set(0);
    total.set(0);
    active.set(true);
    return token;
  }

  /// Stages that do not know their size say how far they are by their count only.
  public void watch(Tick tick) {
    boolean deriving = tick.phase() == ExchangeStage.DERIVE;
    seconds.set(deriving ? tick.total() : 0);
    if (tick.total() > 0 && !deriving) {
      total.set(tick.total());
      done.set(Math.max(done.get(), tick.done()));
      share.set(Math.max(share.get(), (double) tick.done() / tick.total()));
    }
  }

  public void cancel() {
    token.cancel();
  }

  public void end() {
    active.set(false);
  }
}
