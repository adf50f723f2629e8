package org.keyturn.ui.rotation.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Failure;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.Session;

/// The second step: everything is opened and looked at, nothing is changed. Confined to the UI
/// thread.
public final class CheckStep {
  private final Session session;
  private final UiContext context;
  private final ReadOnlyObjectWrapper<Optional<CheckFindings>> findings =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Failure>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<Optional<Path>> setAside =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper targetTaken = new ReadOnlyBooleanWrapper();
  private final ObservableSet<UUID> renew = FXCollections.observableSet(new HashSet<>());
  private final BooleanBinding passable;
  private CancelToken token = new CancelToken();

  CheckStep(Session session, UiContext context) {
    this.session = session;
    this.context = context;
    passable = Bindings.createBooleanBinding(this::nothingInTheWay, findings, busy, setAside);
  }

  /// Empty while the check has not ended well.
  public ReadOnlyObjectProperty<Optional<CheckFindings>> findings() {
    return findings.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Failure>> failure() {
    return failure.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// How far the check is, 0 to 1.
  public ReadOnlyDoubleProperty share() {
    return share.getReadOnlyProperty();
  }

  /// Ids of the exports to make again; the person ticks.
  public ObservableSet<UUID> renew() {
    return renew;
  }

  /// Where the sealed bytes of records that do not open go.
  public ReadOnlyObjectProperty<Optional<Path>> setAside() {
    return setAside.getReadOnlyProperty();
  }

  /// The file chosen last exists already, and nothing is ever overwritten.
  public ReadOnlyBooleanProperty targetTaken() {
    return targetTaken.getReadOnlyProperty();
  }

  /// Nothing stands in the way of the next step.
  BooleanBinding passable() {
    return passable;
  }

  private boolean nothingInTheWay() {
    return !busy.get() && findings.get().filter(found -> found.allows(setAside.get())).isPresent();
  }

  /// Looks at everything, again if it was done before; what was ticked stays ticked.
  public void start() {
    stop();
    var own = new CancelToken();
    token = own;
    var again = findings.get();
    findings.set(Optional.empty());
    failure.set(Optional.empty());
    share.set(0);
    busy.set(true);
    context
        .jobs()
        .run(
            (progress, cancel) -> CheckFindings.of(session.rotation().check(progress, cancel)),
            this::watch,
            own,
            found -> found(found, again, own),
            trouble -> failed(trouble, own));
  }

  void stop() {
    token.cancel();
    busy.set(false);
  }

  public void tick(UUID export, boolean again) {
    if (again) {
      renew.add(export);
    } else {
      renew.remove(export);
    }
  }

  public void setAside(Path file) {
    boolean taken = Files.exists(file);
    targetTaken.set(taken);
    setAside.set(taken ? Optional.empty() : Optional.of(file));
  }

  private void watch(Tick tick) {
    if (tick.total() > 0) {
      share.set(Math.max(share.get(), (double) tick.done() / tick.total()));
    }
  }

  private void found(CheckFindings found, Optional<CheckFindings> before, CancelToken own) {
    if (own != token) {
      return;
    }
    Set<UUID> known = before.map(CheckFindings::renewable).orElse(Set.of());
    found.proposed().stream().filter(id -> !known.contains(id)).forEach(renew::add);
    renew.retainAll(found.renewable());
    busy.set(false);
    findings.set(Optional.of(found));
  }

  private void failed(Failure trouble, CancelToken own) {
    if (own == token) {
      busy.set(false);
      if (!(trouble instanceof Failure.Cancelled)) {
        failure.set(Optional.of(trouble));
      }
    }
  }
}
