package org.keyturn.ui.firststeps;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keyturn.jobs.JobRunner;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.Session;

/// What can be done first with a new vault. Confined to the UI thread.
public final class FirstStepsViewModel {
  private final Session session;
  private final UiContext context;
  private final FirstStepsRoutes routes;
  private final ReadOnlyBooleanWrapper sampled = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private boolean busy;

  public FirstStepsViewModel(Session session, UiContext context, FirstStepsRoutes routes) {
    this.session = session;
    this.context = context;
    this.routes = routes;
  }

  FirstStepsRoutes routes() {
    return routes;
  }

  Session session() {
    return session;
  }

  /// Whether the samples lie in the vault.
  ReadOnlyBooleanProperty sampled() {
    return sampled.getReadOnlyProperty();
  }

  /// What did not work, empty if everything did.
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// Puts invented items into the vault, once.
  void addSamples() {
    if (busy || sampled.get()) {
      return;
    }
    busy = true;
    problem.set("");
    var items = new SampleItems(context).all();
    JobRunner.Job<List<UUID>> job = () -> save(items);
    context.jobs().run(job, this::added, this::failed);
  }

  private List<UUID> save(List<Item> items) throws Failed {
    for (var item : items) {
      try (item) {
        session.items().save(item, 0);
      }
    }
    return items.stream().map(Item::id).toList();
  }

  private void added(List<UUID> ids) {
    busy = false;
    sampled.set(true);
    routes.sampled(ids.size(), () -> remove(ids));
  }

  private void remove(List<UUID> ids) {
    context.jobs().run(() -> purge(ids), () -> sampled.set(false), this::failed);
  }

  /// The person may have thrown some of them away already.
  private void purge(List<UUID> ids) throws Failed {
    var there = new HashSet<UUID>();
    for (Overview item : session.items().list()) {
      there.add(item.id());
    }
    session.items().purge(ids.stream().filter(there::contains).toList());
  }

  private void failed(Failure failure) {
    busy = false;
    var text = FailureText.of(context.messages(), failure);
    problem.set(text.line());
  }
}
