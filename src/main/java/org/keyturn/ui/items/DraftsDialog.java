package org.keyturn.ui.items;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.jobs.JobRunner.Task;
import org.keyturn.model.OpenedList;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.items.model.ItemActions;
import org.keyturn.vault.Drafts.Draft;
import org.keyturn.vault.Session;

/// The edits that a lock interrupted: each is saved or discarded, or waits for another day.
final class DraftsDialog {
  private final Session session;
  private final UiContext context;
  private final ItemActions said;
  private final OpenedList<Draft> drafts;
  private final VBox rows = new VBox();

  /// @param drafts closed with the dialog
  DraftsDialog(Session session, UiContext context, ItemActions said, OpenedList<Draft> drafts) {
    this.session = session;
    this.context = context;
    this.said = said;
    this.drafts = drafts;
  }

  /// @param done called when no draft is left
  DialogCard card(Runnable done) {
    var content = new VBox(Labels.description(context.text("drafts.text")), rows);
    content.getStyleClass().add("drafts");
    var card =
        new DialogCard(context.text("drafts.title"), content)
            .withCancel(context.text("action.close"))
            .onClosed(drafts::close);
    Runnable settled =
        () -> {
          if (rows.getChildren().isEmpty()) {
            card.close();
            done.run();
          }
        };
    drafts.forEach(draft -> rows.getChildren().add(row(draft, settled)));
    return card;
  }

  private Node row(Draft draft, Runnable settled) {
    var kept = new Dates(context).minute(draft.kept());
    var words =
        new VBox(
            Labels.strong(draft.item().name()), Labels.caption(context.text("drafts.kept", kept)));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(words);
    row.getStyleClass().add("draft-row");
    row.setAlignment(Pos.CENTER_LEFT);
    var discard =
        Buttons.plain(
            context.text("drafts.discard"),
            () -> settle(() -> session.drafts().discard(draft.id()), row, settled));
    var save =
        Buttons.plain(
            context.text("action.save"),
            () -> settle(() -> session.drafts().save(draft.id()), row, settled));
    save.getStyleClass().add("draft-save");
    row.getChildren().addAll(discard, save);
    return row;
  }

  private void settle(Task task, Node row, Runnable settled) {
    row.setDisable(true);
    context
        .jobs()
        .run(
            task,
            () -> {
              rows.getChildren().remove(row);
              settled.run();
            },
            failure -> {
              row.setDisable(false);
              said.say(failure);
            });
  }
}
