package org.keyturn.ui.items.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keyturn.health.HealthReport;
import org.keyturn.jobs.JobRunner;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;
import org.keyturn.model.SavedSearch;
import org.keyturn.search.Query;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.SettingKeys.ListOrder;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.items.model.ItemFilter.All;
import org.keyturn.vault.Session;

/// What the sidebar and the list show: every item's overview, filtered, searched and sorted, and
/// which ones are selected. Reading, sorting, and searching in large vaults are jobs; the list sees
/// finished results only. Confined to the UI thread.
public final class ItemsViewModel {
  /// Up to so many items are searched at once: that takes less time than a job's way and back.
  static final int AT_ONCE = 500;

  private final Session session;
  private final UiContext context;
  private final SecretMarksLoader loader;
  private final SearchCounts counts;
  private final ObservableList<Overview> shown = FXCollections.observableArrayList();
  private final ObjectProperty<ItemFilter> filter = new SimpleObjectProperty<>(new All());
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<ListOrder> order;
  private final Selection selection = new Selection();
  private final RowCodes codes;
  private final ReadOnlyLongWrapper loads = new ReadOnlyLongWrapper();
  private Listing listing = Listing.EMPTY;
  private Query asked = Query.nothing();
  private Optional<UUID> awaited = Optional.empty();
  private boolean reading;
  private boolean readAgain;
  private boolean searching;
  private boolean searchAgain;
  private boolean gone;

  public ItemsViewModel(Session session, UiContext context) {
    this.session = session;
    this.context = context;
    codes = new RowCodes(session, context);
    loader = new SecretMarksLoader(session, context.jobs(), this::seen);
    counts = new SearchCounts(context.jobs(), () -> loads.set(loads.get() + 1));
    order = new SimpleObjectProperty<>(context.settings().get(SettingKeys.LIST_ORDER));
    filter.subscribe(chosen -> codes.turn(chosen instanceof ItemFilter.Codes));
    filter.subscribe(chosen -> search());
    query.subscribe(this::ask);
    session.onChange(() -> context.jobs().post(this::load));
    load();
  }

  /// Reads everything anew, keeping the selection as far as its items are still there. The reading
  /// is a job, for the session may be busy with a long one, such as a rotation, and then answers
  /// only at its end.
  public void load() {
    if (gone || reading) {
      readAgain = reading;
      return;
    }
    reading = true;
    var wanted = order.get();
    JobRunner.Job<Listing> job = () -> read().arranged(wanted, locale(), loader.marks());
    context.jobs().run(job, this::loaded, this::notLoaded);
  }

  private Listing.Source read() throws Failed {
    return new Listing.Source(session.items().list(), session.folders().list(), session.settings());
  }

  private Locale locale() {
    return context.messages().locale();
  }

  private void loaded(Listing now) {
    reading = false;
    if (gone) {
      return;
    }
    listing = now;
    loader.look(now.items());
    selection.keep(now);
    search();
    loads.set(loads.get() + 1);
    counts.count(listing);
    var id = awaited;
    awaited = Optional.empty();
    id.ifPresent(this::reveal);
    if (readAgain) {
      readAgain = false;
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
    search();
    counts.count(listing);
  }

  /// The session has just locked; its listener leads to the unlock screen.
  private void notLoaded(Failure locked) {
    forget();
  }

  private void ask(String text) {
    asked = Query.parse(text);
    if (asked.needsSecrets()) {
      loader.look(listing.items());
    }
    search();
  }

  /// Whether what is searched for can be answered only by a security check.
  public boolean needsJudgement() {
    return asked.needsJudgement();
  }

  /// Finds anew; what changes while a search is running is searched for next.
  private void search() {
    if (gone || searching) {
      searchAgain = searching;
      return;
    }
    var now = listing;
    var among = filter.get();
    var wanted = asked;
    if (now.items().size() <= AT_ONCE) {
      show(now.find(among, wanted));
      return;
    }
    searching = true;
    JobRunner.Job<List<Overview>> job = () -> now.find(among, wanted);
    context.jobs().run(job, this::found, failure -> searching = false);
  }

  private void found(List<Overview> result) {
    searching = false;
    if (searchAgain) {
      searchAgain = false;
      search();
    } else if (!gone) {
      show(result);
    }
  }

  private void show(List<Overview> result) {
    if (!shown.equals(result)) {
      shown.setAll(result);
    }
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

  public FolderTree folders() {
    return listing.folders();
  }

  /// Everything as it was read last.
  public Listing listing() {
    return listing;
  }

  public long count(ItemFilter of) {
    return listing.count(of);
  }

  /// @return how many items there are, trashed and archived ones too
  public int size() {
    return listing.items().size();
  }

  /// Every item as it was read last, trashed and archived ones too, in the list's order.
  public List<Overview> all() {
    return listing.items();
  }

  /// Moves with every load; counts and folders may have changed.
  public ReadOnlyLongProperty loads() {
    return loads.getReadOnlyProperty();
  }

  public ObjectProperty<ItemFilter> filter() {
    return filter;
  }

  /// What is typed into the search box.
  public StringProperty query() {
    return query;
  }

  /// What that means.
  public Query asked() {
    return asked;
  }

  public ListOrder order() {
    return order.get();
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

  /// @return what is known of an item, wherever it lies
  public Optional<Overview> find(UUID id) {
    return listing.item(id);
  }

  /// @param id selects nothing if it is not there
  public void select(UUID id) {
    selection.set(listing.item(id).stream().toList());
  }

  /// Selects the item after the selected ones, or the one before if there is none, for those are
  /// about to leave.
  public void selectBeside() {
    selection.leave(shown);
  }

  /// Shows an item wherever it lies, clearing search and filter if they hide it; one that is still
  /// being read, as soon as it is there.
  public void reveal(UUID id) {
    awaited = reading ? Optional.of(id) : Optional.empty();
    select(id);
    selected()
        .get()
        .filter(item -> !listing.find(filter.get(), asked).contains(item))
        .ifPresent(item -> {
          query.set("");
          filter.set(place(item));
        });
  }

  private static ItemFilter place(Overview item) {
    if (item.trashed()) {
      return new ItemFilter.Trash();
    }
    return item.isArchived() ? new ItemFilter.Archive() : new All();
  }

  /// Shows what a saved search finds, wherever it lies.
  public void run(SavedSearch saved) {
    filter.set(new All());
    query.set(saved.query());
  }

  public boolean isRunning(SavedSearch saved) {
    return filter.get() instanceof All && query.get().strip().equals(saved.query());
  }

  public boolean isRunningAny() {
    return listing.searches().stream().anyMatch(this::isRunning);
  }

  /// Shows a place of the vault. What is typed stays, unless it is a saved search that ran.
  public void go(ItemFilter place) {
    if (isRunningAny()) {
      query.set("");
    }
    filter.set(place);
  }

  /// Saved searches by name.
  public List<SavedSearch> searches() {
    return listing.searches();
  }

  /// @return how many items the search finds, as it was counted last
  public long count(SavedSearch saved) {
    return counts.of(saved);
  }

  /// @return the name of an item's folder
  public Optional<String> folderName(Overview item) {
    return item.filing().folder().flatMap(folders()::path);
  }

  public Session session() {
    return session;
  }

  public UiContext context() {
    return context;
  }
}
