package org.keyturn.ui.items.model;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keyturn.model.Overview;
import org.keyturn.model.SavedSearch;
import org.keyturn.search.Query;
import org.keyturn.ui.items.model.ItemFilter.All;

/// What the list is asked for: a place of the vault, and the words in the search box, which may be
/// those of a saved search. Confined to the UI thread.
public final class ItemSearch {
  private final ObjectProperty<ItemFilter> filter = new SimpleObjectProperty<>(new All());
  private final StringProperty query = new SimpleStringProperty("");
  private final Supplier<List<SavedSearch>> saved;
  private Query asked = Query.nothing();

  /// @param saved those of the vault now
  ItemSearch(Supplier<List<SavedSearch>> saved) {
    this.saved = saved;
    query.subscribe(text -> asked = Query.parse(text));
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

  /// @param judge called if what is searched for can be answered only by a security check
  public void askJudgement(Runnable judge) {
    if (asked.needsJudgement()) {
      judge.run();
    }
  }

  /// Asks for a place of the vault. What is typed stays, unless it is a saved search that ran.
  public void go(ItemFilter place) {
    if (isRunningAny()) {
      query.set("");
    }
    filter.set(place);
  }

  /// Asks for the place where an item lies, without words.
  void goTo(Overview item) {
    query.set("");
    filter.set(place(item));
  }

  private static ItemFilter place(Overview item) {
    if (item.trashed()) {
      return new ItemFilter.Trash();
    }
    return item.isArchived() ? new ItemFilter.Archive() : new All();
  }

  /// Asks for what a saved search finds, wherever it lies.
  public void run(SavedSearch search) {
    filter.set(new All());
    query.set(search.query());
  }

  public boolean isRunning(SavedSearch search) {
    return filter.get() instanceof All && query.get().strip().equals(search.query());
  }

  public boolean isRunningAny() {
    return saved.get().stream().anyMatch(this::isRunning);
  }
}
