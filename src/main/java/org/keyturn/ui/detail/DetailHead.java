package org.keyturn.ui.detail;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.model.Item;
import org.keyturn.ui.commands.KeyNames;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.context.ItemNames;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Avatar;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.FilledStar;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.ItemTypeIcon;
import org.keyturn.ui.controls.Labels;

/// The top of the detail: where the item lies, what can be done with it, and its name.
final class DetailHead extends VBox {
  private final Item item;
  private final UiContext context;
  private final DetailRoutes routes;

  DetailHead(Item item, UiContext context, DetailRoutes routes) {
    this.item = item;
    this.context = context;
    this.routes = routes;
    getStyleClass().add("detail-head");
    getChildren().addAll(tools(routes.folder(item.overview())), title());
  }

  private HBox tools(String folder) {
    var place = Labels.description(folder);
    place.setWrapText(false);
    if (!folder.isEmpty()) {
      place.setGraphic(Glyph.FOLDER.icon());
    }
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var tools = new HBox(place, gap);
    tools.getStyleClass().add("tools");
    tools.setAlignment(Pos.CENTER_LEFT);
    if (item.overview().trashed()) {
      tools.getChildren().addAll(restore(), purge());
    } else {
      tools.getChildren().addAll(star(), edit(), more());
    }
    return tools;
  }

  private Button star() {
    var on = item.overview().filing().favorite();
    var star =
        Buttons.icon(
            Glyph.FAVOURITE,
            context.text(on ? "detail.unstar" : "detail.star"),
            () -> routes.favourite(item.overview()));
    star.setId("detail-star");
    if (on) {
      star.getStyleClass().add("on");
      star.setGraphic(new FilledStar());
    }
    return star;
  }

  private Button edit() {
    var edit = Buttons.plain(context.text("detail.edit"), Glyph.EDIT, () -> routes.edit(item.id()));
    edit.setId("detail-edit");
    edit.setTooltip(
        new Tooltip(KeyNames.describe(context.text("detail.edit"), Shortcuts.EDIT, context)));
    return edit;
  }

  private Button restore() {
    var restore =
        Buttons.plain(
            context.text("detail.restore"), Glyph.RESTORE, () -> routes.restore(item.overview()));
    restore.setId("detail-restore");
    return restore;
  }

  private Button purge() {
    var purge = Buttons.danger(context.text("detail.purge"), () -> routes.purge(item.overview()));
    purge.setId("detail-purge");
    return purge;
  }

  private Button more() {
    var archived = item.overview().isArchived();
    var menu = new ContextMenu();
    entry(menu, Glyph.COPY, "detail.duplicate", () -> routes.duplicate(item.overview()));
    entry(menu, Glyph.BOX, "detail.template", () -> routes.template(item));
    entry(
        menu,
        Glyph.ARCHIVE,
        archived ? "detail.unarchive" : "detail.archive",
        () -> routes.archive(item.overview()));
    entry(menu, Glyph.DELETE, "detail.trash", () -> routes.trash(item.overview()));
    var more = Buttons.icon(Glyph.MORE, context.text("detail.more"), () -> {});
    more.setId("detail-more");
    more.setOnAction(event -> menu.show(more, Side.BOTTOM, 0, 4));
    return more;
  }

  private void entry(ContextMenu menu, Glyph glyph, String key, Runnable action) {
    var entry = new MenuItem(context.text(key), glyph.icon());
    entry.setOnAction(event -> action.run());
    menu.getItems().add(entry);
  }

  /// @return the person's own name for this kind of item, otherwise its type's
  private String kind() {
    return item.overview().template().orElseGet(() -> context.text(ItemTypeIcon.one(item.type())));
  }

  private HBox title() {
    var name = ItemNames.name(item.overview(), context);
    var avatar = new Avatar(true);
    avatar.show(name);
    Label title = Labels.pageTitle(name);
    title.setId("detail-title");
    var words = new VBox(title, Labels.description(kind()));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(avatar, words);
    row.getStyleClass().add("title");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
