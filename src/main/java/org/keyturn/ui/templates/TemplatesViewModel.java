package org.keyturn.ui.templates;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keyturn.model.Failure;
import org.keyturn.model.ItemTemplate;
import org.keyturn.model.VaultSettings;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.Session;

/// The templates of a vault. Removing one can be taken back as long as this list is open; items
/// that were made from it stay as they are either way.
final class TemplatesViewModel {
  private final Session session;
  private final UiContext context;
  private final ObservableList<ItemTemplate> templates = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<ItemTemplate>> removed =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  TemplatesViewModel(Session session, UiContext context) {
    this.session = session;
    this.context = context;
    context.jobs().run(session::settings, this::show, this::failed);
  }

  /// In the person's order.
  ObservableList<ItemTemplate> templates() {
    return templates;
  }

  /// The one that was removed last and can come back.
  ReadOnlyObjectProperty<Optional<ItemTemplate>> removed() {
    return removed.getReadOnlyProperty();
  }

  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// @return whether another template has this name
  boolean isTaken(String name, Optional<String> own) {
    return templates.stream()
        .anyMatch(one -> one.name().equals(name) && !own.equals(Optional.of(name)));
  }

  /// @param before the name that the template had so far, empty for a new one
  void save(Optional<String> before, ItemTemplate template) {
    change(settings ->
        before
            .filter(name -> !name.equals(template.name()))
            .map(settings::withoutTemplate)
            .orElse(settings)
            .withTemplate(template));
    removed.set(Optional.empty());
  }

  void remove(ItemTemplate template) {
    change(settings -> settings.withoutTemplate(template.name()));
    removed.set(Optional.of(template));
  }

  void undo() {
    removed.get().ifPresent(template -> save(Optional.empty(), template));
  }

  private void change(UnaryOperator<VaultSettings> change) {
    problem.set("");
    context.jobs().run(() -> session.changeSettings(change), this::show, this::failed);
  }

  private void show(VaultSettings settings) {
    templates.setAll(List.copyOf(settings.templates()));
  }

  private void failed(Failure failure) {
    var text = FailureText.of(context.messages(), failure);
    problem.set(text.line());
  }
}
