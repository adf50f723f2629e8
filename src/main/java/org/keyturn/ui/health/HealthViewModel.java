package org.keyturn.ui.health;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.keyturn.health.Digests;
import org.keyturn.health.Finding;
import org.keyturn.health.HealthCheck;
import org.keyturn.health.HealthReport;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.IgnoredFinding;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.Items;
import org.keyturn.vault.Session;

/// The security check of one open vault. Nothing is opened until somebody asks for it: [#begin()].
/// From then on it follows every change of the vault, looking only at what changed. Lives as long
/// as the session; confined to the UI thread.
public final class HealthViewModel {

  /// How far the check is.
  public enum State {
    NOT_YET,
    RUNNING,
    DONE,
    FAILED
  }

  private final Session session;
  private final UiContext context;
  private final HealthCheck check;
  private final BreachFile breaches = new BreachFile();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOT_YET);
  private final ReadOnlyObjectWrapper<Tick> tick =
      new ReadOnlyObjectWrapper<>(Tick.begin(Items.Visiting.VISIT));
  private final ReadOnlyObjectWrapper<CheckOutcome> checked =
      new ReadOnlyObjectWrapper<>(CheckOutcome.NOTHING);
  private final ReadOnlyObjectWrapper<HealthReport> report =
      new ReadOnlyObjectWrapper<>(HealthReport.NONE);
  private final ObjectProperty<Optional<KindChoice>> side =
      new SimpleObjectProperty<>(Optional.empty());
  private CancelToken cancel = new CancelToken();
  private Optional<Failure> failure = Optional.empty();
  private Optional<Finding> chosen = Optional.empty();
  private boolean working;
  private boolean again;
  private boolean gone;

  /// @param digests this check's own; wiped by [#forget()]
  public HealthViewModel(Session session, UiContext context, Function<Session, Digests> digests) {
    this.session = session;
    this.context = context;
    check = new HealthCheck(digests.apply(session));
    session.onChange(() -> context.jobs().post(this::follow));
  }

  /// Checks everything, once; later calls find it done.
  public void begin() {
    if (state.get() == State.NOT_YET || state.get() == State.FAILED) {
      state.set(State.RUNNING);
      run();
    }
  }

  private void follow() {
    if (state.get() == State.DONE || state.get() == State.RUNNING) {
      run();
    }
  }

  private void run() {
    again = working;
    if (gone || working) {
      return;
    }
    working = true;
    cancel = new CancelToken();
    context.jobs().run(this::work, tick::set, cancel, this::finished, this::failed);
  }

  private CheckOutcome work(Progress progress, CancelToken token) throws Failed {
    if (breaches.use(context.settings().get(SettingKeys.BREACH_FILE), session.path())) {
      check.compareWith(breaches);
    }
    var items = session.items().list();
    try {
      session.items().visit(check.due(items), check::look, progress, token);
    } finally {
      check.keep();
    }
    var found = check.report(context.timers().now().atZone(ZoneId.systemDefault()), ignored());
    return CheckOutcome.of(found, items, breaches.trouble());
  }

  private Set<Finding.Ignored> ignored() throws Failed {
    var kinds =
        Stream.of(Finding.Kind.values()).collect(Collectors.toMap(Finding.Kind::word, k -> k));
    var ignored = new HashSet<Finding.Ignored>();
    for (var one : session.settings().ignored()) {
      Optional.ofNullable(kinds.get(one.kind()))
          .ifPresent(kind -> ignored.add(new Finding.Ignored(one.item(), kind)));
    }
    return ignored;
  }

  private void finished(CheckOutcome now) {
    working = false;
    if (gone) {
      close();
      return;
    }
    checked.set(now);
    report.set(now.report());
    if (side.get().isEmpty()) {
      now.report().findings().stream()
          .findFirst()
          .ifPresent(first -> side.set(Optional.of(new KindChoice.Of(first.kind()))));
    }
    state.set(State.DONE);
    if (again) {
      run();
    }
  }

  private void failed(Failure why) {
    working = false;
    if (gone) {
      close();
      return;
    }
    var cancelled = why instanceof Failure.Cancelled;
    failure = cancelled ? Optional.empty() : Optional.of(why);
    state.set(cancelled ? State.NOT_YET : State.FAILED);
  }

  /// Stops a check; what was looked at by then need not be looked at again.
  public void cancel() {
    again = false;
    cancel.cancel();
  }

  /// Keeps a finding out of sight, in this vault for ever.
  public void ignore(Finding finding) {
    var one = new IgnoredFinding(finding.item(), finding.kind().word());
    change(before -> Stream.concat(before.stream(), Stream.of(one)).distinct().toList());
  }

  /// Shows a finding again that was ignored.
  public void restore(Finding finding) {
    var one = new IgnoredFinding(finding.item(), finding.kind().word());
    change(before -> before.stream().filter(each -> !each.equals(one)).toList());
  }

  private void change(UnaryOperator<List<IgnoredFinding>> edit) {
    context
        .jobs()
        .run(
            () ->
                session.changeSettings(
                    settings -> settings.withIgnored(edit.apply(settings.ignored()))),
            settings -> run(),
            this::notChanged);
  }

  private void notChanged(Failure why) {
    failure = Optional.of(why);
    state.set(State.FAILED);
  }

  /// Compares with this file from now on, or with none.
  public void compareWith(Optional<Path> file) {
    context
        .settings()
        .put(SettingKeys.BREACH_FILE, file.map(path -> path.toAbsolutePath().normalize()));
    state.set(State.RUNNING);
    run();
  }

  public Optional<Path> breachFile() {
    return context.settings().get(SettingKeys.BREACH_FILE);
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Tick> tick() {
    return tick.getReadOnlyProperty();
  }

  /// What the last check found, without names.
  public ReadOnlyObjectProperty<HealthReport> report() {
    return report.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<CheckOutcome> checked() {
    return checked.getReadOnlyProperty();
  }

  ObjectProperty<Optional<KindChoice>> side() {
    return side;
  }

  /// The finding that was looked at last, so that whoever comes back finds the place.
  Optional<Finding> chosen() {
    return chosen;
  }

  void choose(Optional<Finding> finding) {
    chosen = finding;
  }

  /// Leads the page to a finding.
  public void turnTo(Finding finding) {
    chosen = Optional.of(finding);
    side.set(Optional.of(new KindChoice.Of(finding.kind())));
  }

  /// Why a check failed.
  public Optional<Failure> failure() {
    return failure;
  }

  /// The vault has locked: drops every name and wipes what fingerprints were made with.
  public void forget() {
    gone = true;
    cancel.cancel();
    checked.set(CheckOutcome.NOTHING);
    report.set(HealthReport.NONE);
    if (!working) {
      close();
    }
  }

  private void close() {
    check.close();
    breaches.close();
  }
}
