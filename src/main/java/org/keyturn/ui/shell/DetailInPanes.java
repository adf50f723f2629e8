package org.keyturn.ui.shell;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;
import org.keyturn.platform.Browser;
import org.keyturn.ui.controls.Command;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.Overlay;
import org.keyturn.ui.detail.Detail;
import org.keyturn.ui.detail.DetailRoutes;
import org.keyturn.ui.items.ItemsScreen;
import org.keyturn.ui.items.ThirdPane;
import org.keyturn.vault.Session;

/// Joins the detail with the panes beside it.
final class DetailInPanes implements ThirdPane {
  private final Detail detail;

  DetailInPanes(Session session, Desk desk, Overlay overlay, ItemsScreen items) {
    detail = new Detail(session, desk, new Routes(items), overlay);
  }

  @Override
  public Region view() {
    return detail.view();
  }

  @Override
  public Node foot() {
    return detail.transfers();
  }

  @Override
  public void show(Optional<Overview> item) {
    detail.show(item);
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
    detail.close();
  }

  private record Routes(ItemsScreen items) implements DetailRoutes {
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
    public void browse(URI address) {
      new Browser(System.getProperty("os.name", "")).open(address);
    }

    @Override
    public String folder(Overview item) {
      return items.items().folderName(item).orElse("");
    }

    @Override
    public void say(Failure failure) {
      items.verbs().say(failure);
    }
  }
}
