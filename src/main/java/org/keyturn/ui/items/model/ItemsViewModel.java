package org.keyturn.ui.items.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keyturn.health.HealthReport;
import org.keyturn.jobs.JobRunner;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;
import org.keyturn.model.SavedSearch;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.SettingKeys.ListOrder;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.Session;

/// What the sidebar and the list show: every item's overview, filtered, searched and sorted, and
/// which ones are selected. Reading, sorting, and searching in large vaults are jobs; the list sees
/// finished results only. What there is to show is in its [Listing], what is asked for in its
/// [ItemSearch]. Confined to the UI thread.
public final class ItemsViewModel {
  /// Up to so many items are searched at once: that takes less time than a job's way and back.
  static final int AT_ONCE = 500;

  private final Session session;
  private final UiContext context;
  private final SecretMarksLoader loader;
  private final SearchCounts counts;
  private final ObservableList<Overview> shown = FXCollections.observableArrayList();
  private final ItemSearch search = new ItemSearch(() -> listing().searches());
  private final ObjectProperty<ListOrder> order;
  private final Selection selection = new Selection();
  private final RowCodes codes;
  private final ReadOnlyLongWrapper loads = new ReadOnlyLongWrapper();
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(true);
  private Listing listing = Listing.EMPTY;
  private Optional<UUID> awaited = Optional.empty();
  private List<UUID> returning = List.of();
  private final OneAtATime reading = new OneAtATime();
  private final OneAtATime finding = new OneAtATime();
  private boolean read;
  private boolean gone;

  public ItemsViewModel(Session session, UiContext context) {
    this.session = session;
    this.context = context;
    codes = new RowCodes(session, context);
    loader = new SecretMarksLoader(session, context.jobs(), this::seen);
    counts = new SearchCounts(context.jobs(), () -> loads.set(loads.get() + 1));
    order = new SimpleObjectProperty<>(context.settings().get(SettingKeys.LIST_ORDER));
    search.filter().subscribe(chosen -> codes.turn(chosen instanceof ItemFilter.Codes));
    search.filter().subscribe(chosen -> find());
    search.query().subscribe(text -> ask());
    session.onChange(() -> context.jobs().post(this::load));
    load();
  }

  /// Reads everything anew, keeping the selection as far as its items are still there. The reading
  /// is a job, for the session may be busy with a long one, such as a rotation, and then answers
  /// only at its end.
  public void load() {
    if (gone || reading.waits()) {
      return;
    }
    reading.begin();
    var wanted = order.get();
    var before = listing;
    JobRunner.Job<Listing> job = () -> read().arranged(wanted, locale(), loader.marks(), before);
    context.jobs().run(job, this::loaded, this::notLoaded);
  }

  private Listing.Source read() throws Failed {
    return new Listing.Source(session.items().list(), session.folders().list(), session.settings());
  }

  private Locale locale() {
    return context.messages().locale();
  }

  private void loaded(Listing now) {
    var more = reading.end();
    if (gone) {
      return;
    }
    listing = now;
    read = true;
    loader.look(now.items());
    selection.keep(now);
    find();
    loads.set(loads.get() + 1);
    counts.count(listing);
    awaited.ifPresent(this::reveal);
    takeBack(returning);
    if (more) {
      load();
    }
  }

  /// Takes what a check of the passwords found, for searches such as `is:weak`.
  public void judged(HealthReport report) {
    if (!gone) {
      loader.judged(report);
    }
  }

  private void seen() {
    find();
    counts.count(listing);
  }

  /// The session has just locked; its listener leads to the unlock screen.
  private void notLoaded(Failure locked) {
    forget();
  }

  private void ask() {
    if (search.asked().needsSecrets()) {
      loader.look(listing.items());
    }
    find();
  }

  /// Finds anew; what changes while a search is running is searched for next.
  private void find() {
    if (gone || finding.waits()) {
      return;
    }
    var now = listing;
    var among = search.filter().get();
    var wanted = search.asked();
    if (now.items().size() <= AT_ONCE) {
      show(now.find(among, wanted));
      return;
    }
    finding.begin();
    JobRunner.Job<List<Overview>> job = () -> now.find(among, wanted);
    context.jobs().run(job, this::found, failure -> finding.end());
  }

  private void found(List<Overview> result) {
    if (finding.end()) {
      find();
    } else if (!gone) {
      show(result);
    }
  }

  /// What the list does not show is not selected either, so that nothing can be done to it.
  private void show(List<Overview> result) {
    if (!shown.equals(result)) {
      shown.setAll(result);
    }
    opening.set(!read);
    var revealed = result.stream().filter(item -> isAwaited(item.id())).findFirst();
    if (revealed.isPresent()) {
      reveal(revealed.get());
    } else if (awaited.isEmpty()) {
      selection.choose(selection.ids(), result);
    }
  }

  /// Selects what the list shows. A list that is being read anew may show it elsewhere.
  private void reveal(Overview item) {
    selection.set(List.of(item));
    awaited = reading.isRunning() ? Optional.of(item.id()) : Optional.empty();
  }

  private boolean isAwaited(UUID id) {
    return awaited.isPresent() && awaited.get().equals(id);
  }

  /// Drops every title and search text for good, when the vault locks or another screen takes the
  /// place of this one.
  public void forget() {
    gone = true;
    codes.turn(false);
    listing = Listing.EMPTY;
    selection.clear();
    loader.close();
    counts.forget();
    shown.clear();
  }

  public ObservableList<Overview> shown() {
    return shown;
  }

  /// Whether the first list is still being read: what is shown until then says nothing of the
  /// vault.
  public ReadOnlyBooleanProperty opening() {
    return opening.getReadOnlyProperty();
  }

  /// Everything as it was read last.
  public Listing listing() {
    return listing;
  }

  /// Moves with every load; counts and folders may have changed.
  public ReadOnlyLongProperty loads() {
    return loads.getReadOnlyProperty();
  }

  /// What the list is asked for.
  public ItemSearch search() {
    return search;
  }

  public ReadOnlyObjectProperty<ListOrder> orderProperty() {
    return order;
  }

  /// Sorts anew, and from now on.
  public void sort(ListOrder by) {
    order.set(by);
    context.settings().put(SettingKeys.LIST_ORDER, by);
    load();
  }

  /// The only selected item; empty if there are several.
  public ReadOnlyObjectProperty<Optional<Overview>> selected() {
    return selection.only();
  }

  /// The codes that rows show, if the list shows codes.
  public RowCodes codes() {
    return codes;
  }

  public Selection selection() {
    return selection;
  }

  /// Selects those of these items that the list shows.
  public void select(List<UUID> ids) {
    selection.choose(ids, shown);
  }

  /// Selects an item and shows it wherever it lies, clearing search and filter if they hide it; one
  /// that is still being read or searched for, as soon as the list shows it.
  public void reveal(UUID id) {
    var item = listing.item(id);
    awaited = item.isPresent() || reading.isRunning() ? Optional.of(id) : Optional.empty();
    if (item.isEmpty()) {
      selection.clear();
    } else if (!finding.isRunning() && shown.contains(item.get())) {
      reveal(item.get());
    } else if (listing.find(search.filter().get(), search.asked()).contains(item.get())) {
      find();
    } else {
      search.goTo(item.get());
    }
  }

  /// Selects items that an undo has brought back, as soon as they are read; a single one is shown
  /// wherever it lies.
  public void takeBack(List<UUID> ids) {
    if (reading.isRunning()) {
      returning = List.copyOf(ids);
      return;
    }
    returning = List.of();
    if (ids.size() == 1) {
      reveal(ids.getFirst());
    } else if (!ids.isEmpty()) {
      select(ids);
    }
  }

  /// @return how many items lie in a place; of those with codes, as they were counted last
  public long count(ItemFilter place) {
    return place instanceof ItemFilter.Codes ? counts.codes() : listing.count(place);
  }

  /// @return how many items the search finds, as it was counted last
  public long count(SavedSearch saved) {
    return counts.of(saved);
  }

  public Session session() {
    return session;
  }

  public UiContext context() {
    return context;
  }
}
