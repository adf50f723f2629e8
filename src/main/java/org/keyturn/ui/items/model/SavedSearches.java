package org.keyturn.ui.items.model;

import java.util.function.UnaryOperator;
import org.keyturn.model.SavedSearch;
import org.keyturn.model.VaultSettings;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.Session;

/// Keeps searches under names, in the vault. Each change is a job.
public final class SavedSearches {
  private final Session session;
  private final UiContext context;
  private final ItemActions actions;

  public SavedSearches(Session session, UiContext context, ItemActions actions) {
    this.session = session;
    this.context = context;
    this.actions = actions;
  }

  /// In place of the one with this name, if there is one.
  public void save(String name, String query) {
    change(settings -> settings.withSearch(new SavedSearch(name, query)));
  }

  public void rename(SavedSearch search, String name) {
    change(settings ->
        settings.withoutSearch(search.name()).withSearch(new SavedSearch(name, search.query())));
  }

  /// Can be taken back.
  public void remove(SavedSearch search) {
    actions.run(
        () -> session.changeSettings(settings -> settings.withoutSearch(search.name())),
        () ->
            actions.offer(
                context.text("search.removed"), () -> save(search.name(), search.query())));
  }

  private void change(UnaryOperator<VaultSettings> change) {
    actions.run(() -> session.changeSettings(change), () -> {});
  }
}
