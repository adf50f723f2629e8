package org.keyturn.ui.context;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What has just happened, in words, for people who hear the window: copied, saved, locked, how
/// many were found. Never a title and never a value. Confined to the UI thread; needs no toolkit.
public final class Status {
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

  public ReadOnlyStringProperty text() {
    return text.getReadOnlyProperty();
  }

  /// The same words a second time are news too.
  public void say(String words) {
    text.set("");
    text.set(words);
  }
}
