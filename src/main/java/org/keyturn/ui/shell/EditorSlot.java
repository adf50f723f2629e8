package org.keyturn.ui.shell;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Item;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.Overlay;
import org.keyturn.ui.controls.PasswordSource;
import org.keyturn.ui.editor.EditorScreen;
import org.keyturn.ui.editor.EditorViewModel;
import org.keyturn.ui.items.ItemsScreen;
import org.keyturn.vault.Session;
import org.keyturn.vault.Versioned;

/// The place for the one editor that may be open over the detail.
final class EditorSlot {
  private final Session session;
  private final Desk desk;
  private final Overlay overlay;
  private final PasswordSource passwords;
  private @Nullable EditorViewModel model;
  private @Nullable EditorScreen screen;

  EditorSlot(Session session, Desk desk, Overlay overlay, PasswordSource passwords) {
    this.session = session;
    this.desk = desk;
    this.overlay = overlay;
    this.passwords = passwords;
  }

  void open(ItemsScreen items, Versioned<Item> opened) {
    var editing = new EditorViewModel(session, desk, show -> done(items, show), opened);
    var view = new EditorScreen(editing, desk, overlay, passwords);
    model = editing;
    screen = view;
    items.cover(view);
    view.shown();
  }

  /// @return whether unsaved changes were sealed into a draft
  boolean keepDraft() {
    return model != null && model.keepDraft();
  }

  void close() {
    if (screen != null) {
      screen.closed();
    }
    model = null;
    screen = null;
  }

  private void done(ItemsScreen items, Optional<UUID> show) {
    close();
    items.items().load();
    items.uncover(show);
  }
}
