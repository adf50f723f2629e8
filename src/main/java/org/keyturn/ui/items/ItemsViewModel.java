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
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Overview;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.items.ItemFilter.All;
import org.keyturn.vault.Session;

/// What the sidebar and the list show: every item's overview, filtered, searched and sorted, and
/// which one is selected. Reads the session's lists, which are at hand in memory; nothing here
/// waits.
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

  public ItemsViewModel(Session session, Desk desk) {
    this.session = session;
    this.desk = desk;
    filter.subscribe(chosen -> refilter());
    query.subscribe(text -> refilter());
    sort.subscribe(order -> shown.setComparator(order.order(desk.messages().locale())));
    session.onChange(() -> desk.jobs().post(this::load));
    load();
  }

  /// Reads everything anew, keeping the selection if its item is still there.
  public void load() {
    try {
      var items = session.items().list();
      var known = session.folders().list();
      texts.clear();
      items.forEach(item -> texts.put(item.id(), SearchText.of(item)));
      folders.setAll(known);
      all.setAll(items);
      selected.get().map(Overview::id).ifPresent(this::select);
      loads.set(loads.get() + 1);
    } catch (Failed locked) {
      // The session has just locked; its listener leads to the unlock screen.
      forget();
    }
  }

  /// Drops every title and search text, when the vault locks.
  public void forget() {
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

  /// Shows an item wherever it lies, clearing search and filter if they hide it.
  public void reveal(UUID id) {
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
  Optional<String> folderName(Overview item) {
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
