package org.keyturn.ui.items;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.keyturn.model.TagColour;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;

/// The colours of tags: how one is chosen, by its name and a sign in it.
final class TagColours {
  private TagColours() {}

  /// @param now the tag's colour
  /// @param chosen given another one, empty for none
  static Menu menu(
      UiContext context, Optional<TagColour> now, Consumer<Optional<TagColour>> chosen) {
    var menu = new Menu(context.text("tag.colour"));
    var group = new ToggleGroup();
    menu.getItems().add(entry(context.text("tag.colour.none"), now.isEmpty(), group));
    menu.getItems().getFirst().setOnAction(event -> chosen.accept(Optional.empty()));
    for (var colour : TagColour.values()) {
      var each = Optional.of(colour);
      var entry = entry(context.text("tag.colour." + colour.word()), now.equals(each), group);
      entry.setGraphic(Glyph.TAG.icon(Css.tag(colour)));
      entry.setOnAction(event -> chosen.accept(each));
      menu.getItems().add(entry);
    }
    return menu;
  }

  private static RadioMenuItem entry(String text, boolean on, ToggleGroup group) {
    var entry = new RadioMenuItem(text);
    entry.setMnemonicParsing(false);
    entry.setToggleGroup(group);
    entry.setSelected(on);
    return entry;
  }
}
