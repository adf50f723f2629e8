package org.keyturn.ui.items;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBar.ButtonData;
import org.keyturn.model.Folder;
import org.keyturn.model.Overview;
import org.keyturn.model.SavedSearch;
import org.keyturn.model.Scope;
import org.keyturn.model.TagColour;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.items.model.FolderActions;
import org.keyturn.ui.items.model.FolderTree;
import org.keyturn.ui.items.model.ItemActions;
import org.keyturn.ui.items.model.ItemFilter;
import org.keyturn.ui.items.model.ItemsViewModel;
import org.keyturn.ui.items.model.SavedSearches;
import org.keyturn.ui.items.model.TagActions;

/// What can be done to items, folders and searches from the panes; asks for names, and before
/// anything that cannot be undone.
public final class ItemVerbs {
  private static final Pattern COMMA = Pattern.compile(",");

  private final ItemActions actions;
  private final ItemsViewModel model;
  private final ItemsRoutes routes;
  private final UiContext context;
  private final Overlay overlay;
  private final SavedSearches searches;
  private final FolderActions folders;
  private final TagActions tags;

  public ItemVerbs(ItemsViewModel model, ItemActions actions, ItemsRoutes routes, Overlay overlay) {
    this.actions = actions;
    this.model = model;
    this.routes = routes;
    this.context = model.context();
    this.overlay = overlay;
    searches = new SavedSearches(model.session(), context, actions);
    folders = new FolderActions(model.session(), actions);
    tags = new TagActions(model.session(), actions, context);
  }

  public void favourite(Overview item) {
    actions.favourite(List.of(item), !item.filing().favorite());
  }

  public void edit(UUID item) {
    routes.edit(item);
  }

  void export(List<Overview> items) {
    if (!items.isEmpty()) {
      routes.export(Scope.Items.of(items.stream().map(Overview::id).toList()));
    }
  }

  /// The selected items to another vault.
  void pass() {
    routes.pass();
  }

  public void duplicate(Overview item) {
    actions.duplicate(item);
  }

  /// Into the archive, or out of it.
  public void archive(Overview item) {
    actions.archive(List.of(item), !item.isArchived());
  }

  public void trash(Overview item) {
    actions.trash(List.of(item));
  }

  public void restore(Overview item) {
    actions.restore(List.of(item));
  }

  public void purge(Overview item) {
    purge(List.of(item));
  }

  public void purge(List<Overview> items) {
    var ids = items.stream().map(Overview::id).toList();
    var title =
        items.size() == 1
            ? context.text("detail.purge.title", items.getFirst().name())
            : context.text("items.purge.title", items.size());
    var text = context.text(items.size() == 1 ? "detail.purge.text" : "items.purge.text");
    confirm(title, text, context.text("detail.purge"), () -> actions.purge(ids));
  }

  public void emptyTrash() {
    var trashed = model.listing().items().stream().filter(Overview::trashed).toList();
    if (!trashed.isEmpty()) {
      purge(trashed);
    }
  }

  private void confirm(String title, String text, String verb, Runnable action) {
    var card = DialogCard.question(title, text).withCancel(context.text("action.keep"));
    var danger =
        Buttons.danger(
            verb,
            () -> {
              card.close();
              action.run();
            });
    danger.setId("purge-confirm");
    overlay.open(card.with(danger, ButtonData.OTHER));
  }

  void moveToFolder(List<Overview> items) {
    var none = context.text("items.move.none");
    var names =
        Stream.concat(
                Stream.of(none), model.listing().folders().folders().stream().map(Folder::name))
            .toList();
    var words =
        new PickDialog.Words(
            context.text("items.move.title", items.size()),
            context.text("items.move.label"),
            context.text("items.move.action"));
    overlay.open(
        PickDialog.card(
            context, words, names, name -> actions.move(items, name.equals(none) ? "" : name)));
  }

  void addTag(List<Overview> items) {
    var words =
        new PickDialog.Words(
            context.text("items.tag.title", items.size()),
            context.text("items.tag.label.several"),
            context.text("items.tag.action"));
    overlay.open(
        PickDialog.card(context, words, model.listing().tags(), typed -> tag(items, typed)));
  }

  /// @param typed one tag, or several with commas between them
  private void tag(List<Overview> items, String typed) {
    var tags =
        COMMA.splitAsStream(typed).map(String::strip).filter(tag -> !tag.isEmpty()).distinct();
    var wanted = model.listing().tags().contains(typed) ? List.of(typed) : tags.toList();
    if (!wanted.isEmpty()) {
      actions.tag(items, wanted);
    }
  }

  void removeTag(List<Overview> items) {
    var tags = items.stream().flatMap(item -> item.filing().tags().stream()).distinct().toList();
    var words =
        new PickDialog.Words(
            context.text("items.untag.title", items.size()),
            context.text("items.tag.label"),
            context.text("items.untag.action"));
    overlay.open(PickDialog.card(context, words, tags, tag -> actions.untag(items, tag)));
  }

  public void saveSearch() {
    var query = model.search().query().get().strip();
    if (!query.isEmpty()) {
      name("search.save", "search.save.name", query, name -> searches.save(name, query));
    }
  }

  public void renameSearch(SavedSearch search) {
    name("search.rename", "search.save.name", search.name(), name -> searches.rename(search, name));
  }

  public void removeSearch(SavedSearch search) {
    searches.remove(search);
  }

  public void explainSearch() {
    overlay.open(SearchHelp.card(context));
  }

  /// @param parent a path, empty for a folder on top
  public void newFolder(String parent) {
    name(
        "folder.new",
        "folder.name",
        "",
        name -> folders.create(parent.isEmpty() ? name : parent + "/" + name));
  }

  public void renameFolder(FolderTree.Node node) {
    name(
        "folder.rename",
        "folder.name",
        node.name(),
        name -> {
          var up = FolderTree.parent(node.path());
          var to = up.isEmpty() ? name : up + "/" + name;
          folders.rename(model.listing().folders().within(node.path()), node.path(), to);
        });
  }

  public void removeFolder(FolderTree.Node node) {
    confirm(
        context.text("folder.remove.title", node.name()),
        context.text("folder.remove.text"),
        context.text("folder.remove"),
        () -> folders.remove(model.listing().folders().within(node.path())));
  }

  /// Where the new name is another tag's, the two become one.
  public void renameTag(String tag) {
    name(
        "tag.rename",
        "tag.name",
        tag,
        name -> {
          tags.rename(model.listing().items(), tag, name);
          leaveTag(tag, new ItemFilter.Tagged(name));
        });
  }

  private void leaveTag(String tag, ItemFilter place) {
    if (model.search().filter().get().equals(new ItemFilter.Tagged(tag))) {
      model.search().go(place);
    }
  }

  /// @param colour empty for none
  public void colourTag(String tag, Optional<TagColour> colour) {
    tags.colour(tag, colour);
  }

  public void removeTag(String tag) {
    tags.remove(model.listing().items(), tag);
    leaveTag(tag, new ItemFilter.All());
  }

  private void name(String verb, String label, String initial, Consumer<String> named) {
    var words =
        new NameDialog.Words(
            context.text(verb + ".title"),
            context.text(label),
            initial,
            context.text(verb + ".action"));
    overlay.open(NameDialog.card(context, words, named));
  }
}
