package org.keyturn.ui.generator;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;
import org.keyturn.settings.SettingKeys.GeneratorMode;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;

/// The middle of the generator: the rules of what is being made, or the earlier results. Its height
/// stays the same, so that nothing jumps; in a low window it scrolls.
final class RulesPane extends ScrollPane {
  private final GeneratorViewModel model;
  private final UiContext context;
  private @Nullable GeneratorMode mode;
  private @Nullable GeneratorRules rules;
  private @Nullable Node instead;

  RulesPane(GeneratorViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinHeight(0);
    getStyleClass().addAll(Css.CLEAR_SCROLL, "rules-pane");
  }

  void refresh() {
    if (rules == null || mode != model.mode()) {
      mode = model.mode();
      rules = GeneratorRules.of(model, context);
      show(rules);
    }
    rules.refresh();
  }

  boolean showsRules() {
    return instead == null;
  }

  /// @param other takes the place of the rules; null brings them back
  void showInstead(@Nullable Node other) {
    instead = other;
    if (other != null) {
      show(other);
    } else if (rules != null) {
      show(rules);
    }
  }

  private void show(Node node) {
    if (node == rules) {
      instead = null;
    }
    setContent(node);
    setVvalue(0);
  }
}
