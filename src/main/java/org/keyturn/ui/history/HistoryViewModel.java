package org.keyturn.ui.history;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Opened;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.Session;
import org.keyturn.vault.Version;

/// The earlier versions of one item. Restoring one makes the present state a version in turn, so it
/// can be taken back in the same way.
final class HistoryViewModel {
  private final Session session;
  private final UiContext context;
  private final UUID item;
  private final ObservableList<Version> versions = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper restored = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  HistoryViewModel(Session session, UiContext context, UUID item) {
    this.session = session;
    this.context = context;
    this.item = item;
    load();
  }

  /// Newest first.
  ObservableList<Version> versions() {
    return versions;
  }

  /// Whether one was restored since this was opened.
  ReadOnlyBooleanProperty restored() {
    return restored.getReadOnlyProperty();
  }

  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// An earlier version beside the present state.
  record Pair(Item then, Item now) implements Opened {
    @Override
    public void close() {
      then.close();
      now.close();
    }
  }

  /// @param use takes the pair over and closes it
  void look(Version version, Consumer<Pair> use) {
    context.jobs().run(() -> pair(version.number()), use, this::failed);
  }

  @CallerCloses
  private Pair pair(int version) throws Failed {
    var then = session.items().openVersion(item, version);
    try {
      return new Pair(then, session.items().open(item).value());
    } catch (Failed e) {
      then.close();
      throw e;
    }
  }

  void restore(Version version) {
    problem.set("");
    context
        .jobs()
        .run(
            () -> {
              try (var now = session.items().open(item)) {
                return session.items().restoreVersion(item, version.number(), now.revision());
              }
            },
            revision -> {
              restored.set(true);
              load();
            },
            this::failed);
  }

  private void load() {
    context
        .jobs()
        .run(() -> session.items().versions(item), read -> versions.setAll(read), this::failed);
  }

  private void failed(Failure failure) {
    var text = FailureText.of(context.messages(), failure);
    problem.set(text.line());
  }
}
