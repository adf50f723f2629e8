package org.keyturn.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.keyturn.address.Address;
import org.keyturn.health.Finding;
import org.keyturn.health.HealthReport;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.ui.attachments.ItemFiles;
import org.keyturn.ui.commands.Command;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.detail.Detail;
import org.keyturn.ui.detail.DetailRoutes;
import org.keyturn.ui.history.HistoryDialog;
import org.keyturn.ui.items.ItemsRoutes;
import org.keyturn.ui.items.ItemsScreen;
import org.keyturn.ui.items.ThirdPane;
import org.keyturn.ui.templates.TemplatesDialog;

/// Joins the detail with the panes beside it.
final class DetailInPanes implements ThirdPane {
  private final Detail detail;
  private final ItemFiles files;

  DetailInPanes(VaultContext vault, ItemsScreen items, ItemsRoutes ways) {
    var session = vault.session();
    var context = vault.context();
    var overlay = vault.overlay();
    files = new ItemFiles(session, context, overlay);
    var history = new HistoryDialog(session, context, overlay);
    Consumer<Item> template = item -> new TemplatesDialog(session, context, overlay).from(item);
    var routes = new Routes(items, ways, files, history, template, vault.shell()::browse);
    detail = new Detail(session, context, routes, overlay, vault.guard());
    files.dropOn(detail.view(), detail::open);
  }

  @Override
  public Region view() {
    return detail.view();
  }

  @Override
  public Node foot() {
    return files.bar();
  }

  @Override
  public void show(Optional<Overview> item) {
    detail.show(item);
  }

  @Override
  public void copyUsername(UUID item) {
    detail.copyUsername(item);
  }

  @Override
  public void copySecret(UUID item) {
    detail.copySecret(item);
  }

  @Override
  public void copyCode(UUID item) {
    detail.copyCode(item);
  }

  @Override
  public void openLink(UUID item) {
    detail.openLink(item);
  }

  @Override
  public void conceal() {
    detail.conceal();
  }

  @Override
  public List<Command> commands(BooleanSupplier open, BooleanSupplier inList) {
    return detail.commands(open, inList);
  }

  @Override
  public void close() {
    files.close();
    detail.close();
  }

  private record Routes(
      ItemsScreen items,
      ItemsRoutes ways,
      ItemFiles files,
      HistoryDialog history,
      Consumer<Item> templates,
      Consumer<Address> browser)
      implements DetailRoutes {
    @Override
    public void favourite(Overview item) {
      items.verbs().favourite(item);
    }

    @Override
    public void edit(UUID item) {
      items.verbs().edit(item);
    }

    @Override
    public void duplicate(Overview item) {
      items.verbs().duplicate(item);
    }

    @Override
    public void archive(Overview item) {
      items.verbs().archive(item);
    }

    @Override
    public void trash(Overview item) {
      items.verbs().trash(item);
    }

    @Override
    public void restore(Overview item) {
      items.verbs().restore(item);
    }

    @Override
    public void purge(Overview item) {
      items.verbs().purge(item);
    }

    @Override
    public void browse(Address address) {
      browser.accept(address);
    }

    @Override
    public String folder(Overview item) {
      return items.items().listing().folderName(item).orElse("");
    }

    @Override
    public Optional<String> tagStyle(String tag) {
      return items.items().listing().colour(tag).map(Css::tag);
    }

    @Override
    public Optional<Overview> overview(UUID item) {
      return items.items().listing().item(item);
    }

    @Override
    public void reveal(UUID item) {
      items.items().reveal(item);
    }

    @Override
    public void template(Item item) {
      templates.accept(item);
    }

    @Override
    public Optional<Node> files(Item item) {
      return files.card(item);
    }

    @Override
    public ReadOnlyObjectProperty<HealthReport> health() {
      return ways.health();
    }

    @Override
    public void check(Finding finding) {
      ways.securityCheck(finding);
    }

    @Override
    public void changePassword(UUID item) {
      ways.changePassword(item);
    }

    @Override
    public void history(Item item) {
      history.open(item);
    }
  }
}
