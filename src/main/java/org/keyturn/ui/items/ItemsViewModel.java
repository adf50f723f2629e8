package org.keyturn.ui.items;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.keyturn.jobs.JobRunner;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Overview;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.items.ItemFilter.All;
import org.keyturn.vault.Session;

/// What the sidebar and the list show: every item's overview, filtered, searched and sorted, and
/// which one is selected.
public final class ItemsViewModel {
  private final Session session;
  private final Desk desk;
  private final ObservableList<Overview> all = FXCollections.observableArrayList();
  private final FilteredList<Overview> filtered = new FilteredList<>(all);
  private final SortedList<Overview> shown = new SortedList<>(filtered);
  private final ObservableList<Folder> folders = FXCollections.observableArrayList();
  private final Map<UUID, String> texts = new HashMap<>();
  private final ObjectProperty<ItemFilter> filter = new SimpleObjectProperty<>(new All());
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.TITLE);
  private final ReadOnlyObjectWrapper<Optional<Overview>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyLongWrapper loads = new ReadOnlyLongWrapper();
  private Optional<UUID> awaited = Optional.empty();
  private boolean reading;
  private boolean again;
  private boolean gone;

  public ItemsViewModel(Session session, Desk desk) {
    this.session = session;
    this.desk = desk;
    filter.subscribe(chosen -> refilter());
    query.subscribe(text -> refilter());
    sort.subscribe(order -> shown.setComparator(order.order(desk.messages().locale())));
    session.onChange(() -> desk.jobs().post(this::load));
    load();
  }

  /// Reads everything anew, keeping the selection if its item is still there. The reading is a job,
  /// for the session may be busy with a long one, such as a rotation, and then answers only at its
  /// end.
  public void load() {
    if (gone || reading) {
      again = reading;
      return;
    }
    reading = true;
    JobRunner.Job<Loaded> job = () -> Loaded.of(session.items().list(), session.folders().list());
    desk.jobs().run(job, this::loaded, this::notLoaded);
  }

  private void loaded(Loaded now) {
    reading = false;
    if (gone) {
      return;
    }
    texts.clear();
    texts.putAll(now.texts());
    folders.setAll(now.folders());
    all.setAll(now.items());
    selected.get().map(Overview::id).ifPresent(this::select);
    loads.set(loads.get() + 1);
    var id = awaited;
    awaited = Optional.empty();
    id.ifPresent(this::reveal);
    if (again) {
      again = false;
      load();
    }
  }

  /// The session has just locked; its listener leads to the unlock screen.
  private void notLoaded(Failure locked) {
    forget();
  }

  private record Loaded(List<Overview> items, List<Folder> folders, Map<UUID, String> texts) {
    static Loaded of(List<Overview> items, List<Folder> folders) {
      var texts = new HashMap<UUID, String>();
      items.forEach(item -> texts.put(item.id(), SearchText.of(item)));
      return new Loaded(items, folders, texts);
    }
  }

  /// Drops every title and search text for good, when the vault locks or another screen takes the
  /// place of this one.
  public void forget() {
    gone = true;
    selected.set(Optional.empty());
    all.clear();
    folders.clear();
    texts.clear();
  }

  ObservableList<Overview> shown() {
    return shown;
  }

  ObservableList<Folder> folders() {
    return folders;
  }

  /// @return every tag of items at hand, sorted
  List<String> tags() {
    var tags = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
    all.stream().filter(new All()::accepts).forEach(item -> tags.addAll(item.filing().tags()));
    return List.copyOf(tags);
  }

  long count(ItemFilter of) {
    return all.stream().filter(of::accepts).count();
  }

  /// @return how many items there are, trashed and archived ones too
  public int size() {
    return all.size();
  }

  /// Moves with every load; counts and folders may have changed.
  ReadOnlyLongProperty loads() {
    return loads.getReadOnlyProperty();
  }

  ObjectProperty<ItemFilter> filter() {
    return filter;
  }

  StringProperty query() {
    return query;
  }

  ObjectProperty<Sort> sort() {
    return sort;
  }

  public ReadOnlyObjectProperty<Optional<Overview>> selected() {
    return selected.getReadOnlyProperty();
  }

  /// @param id selects nothing if it is not there
  public void select(UUID id) {
    selected.set(all.stream().filter(item -> item.id().equals(id)).findFirst());
  }

  void select(Optional<Overview> item) {
    selected.set(item);
  }

  /// Shows an item wherever it lies, clearing search and filter if they hide it; one that is still
  /// being read, as soon as it is there.
  public void reveal(UUID id) {
    awaited = reading ? Optional.of(id) : Optional.empty();
    select(id);
    selected
        .get()
        .filter(item -> !shown.contains(item))
        .ifPresent(item -> {
          query.set("");
          filter.set(item.trashed() ? new ItemFilter.Trash() : new All());
        });
  }

  /// @return the name of an item's folder
  public Optional<String> folderName(Overview item) {
    return item.filing()
        .folder()
        .flatMap(id -> folders.stream().filter(f -> f.id().equals(id)).findFirst())
        .map(Folder::name);
  }

  Session session() {
    return session;
  }

  Desk desk() {
    return desk;
  }

  private void refilter() {
    var words = SearchText.fold(query.get().strip()).split("\\s+");
    var chosen = filter.get();
    filtered.setPredicate(item ->
        chosen.accepts(item) && SearchText.matches(texts.getOrDefault(item.id(), ""), words));
  }
}
