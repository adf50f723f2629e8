package org.keyturn.ui.shell;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.keyturn.ui.context.UiContext;

/// Tells screen readers what has just happened: a text without a look whose change is announced.
final class StatusNode extends Region {
  private String text = "";

  StatusNode() {
    setId("status");
    setAccessibleRole(AccessibleRole.TEXT);
    setMouseTransparent(true);
    setManaged(false);
    resize(1, 1);
  }

  void follow(UiContext context) {
    context.status().text().subscribe(this::say);
    context
        .copying()
        .what()
        .subscribe(what -> {
          if (!what.isEmpty()) {
            context.status().say(context.text("status.copied"));
          }
        });
  }

  private void say(String words) {
    text = words;
    if (!words.isEmpty()) {
      notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? text
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
