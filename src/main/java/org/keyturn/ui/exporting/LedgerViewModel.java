package org.keyturn.ui.exporting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.ExportNote;
import org.keyturn.vault.Session;

/// The exports that the vault remembers. Confined to the UI thread.
public final class LedgerViewModel {
  private final Session session;
  private final UiContext context;
  private final ReadOnlyObjectWrapper<Optional<List<ExportNote>>> notes =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

  public LedgerViewModel(Session session, UiContext context) {
    this.session = session;
    this.context = context;
  }

  /// Newest first; empty until it was read.
  ReadOnlyObjectProperty<Optional<List<ExportNote>>> notes() {
    return notes.getReadOnlyProperty();
  }

  ReadOnlyStringProperty error() {
    return error.getReadOnlyProperty();
  }

  void load() {
    context
        .jobs()
        .run(
            () -> session.exports().ledger(),
            (List<ExportNote> read) -> notes.set(Optional.of(read)),
            this::failed);
  }

  /// Strikes one from the ledger; its file stays.
  void forget(UUID export) {
    context.jobs().run(() -> session.exports().forget(export), this::load, this::failed);
  }

  private void failed(Failure failure) {
    var text = FailureText.of(context.messages(), failure);
    error.set(text.line());
  }
}
