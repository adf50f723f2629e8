package org.keyturn.ui.editor.model;

import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.keyturn.address.Address;

/// Names an item after its first address, for as long as nobody gives it a name of its own.
final class NameFromAddress {
  private final StringProperty name;
  private final ObservableList<UriLine> uris;
  private String made = "";

  NameFromAddress(StringProperty name, ObservableList<UriLine> uris) {
    this.name = name;
    this.uris = uris;
  }

  /// An item that has a name keeps it.
  void follow() {
    if (!name.get().isBlank()) {
      return;
    }
    uris.forEach(this::listen);
    uris.addListener(
        (ListChangeListener<UriLine>)
            change -> {
              while (change.next()) {
                change.getAddedSubList().forEach(this::listen);
              }
              make();
            });
  }

  private void listen(UriLine line) {
    line.text().addListener((seen, before, now) -> make());
  }

  private void make() {
    if (name.get().equals(made)) {
      made =
          Address.firstWeb(uris.stream().map(line -> line.text().get()))
              .map(Address::siteName)
              .orElse("");
      name.set(made);
    }
  }
}
