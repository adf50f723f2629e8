package org.keyturn.ui.attachments;

import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.model.SecretText;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.LongText;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.vault.Session;

/// Shows pictures and texts inside the program, from memory: no file is written. Reading and
/// unpacking is a job; what is shown is dropped when the dialog closes.
final class PreviewDialog {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 380;

  /// A picture is unpacked to at most twice the room that it is shown in.
  private static final double SHARP = 2;

  private final Session session;
  private final UiContext context;
  private final Overlay overlay;

  PreviewDialog(Session session, UiContext context, Overlay overlay) {
    this.session = session;
    this.context = context;
    this.overlay = overlay;
  }

  /// @param save what the dialog offers beside looking
  void open(AttachmentRef attachment, Runnable save) {
    var place = new StackPane(new ProgressIndicator());
    place.getStyleClass().add("preview");
    place.setId("preview");
    var card = new DialogCard(attachment.fileName(), place);
    card.getStyleClass().add("wide");
    card.withCancel(context.text("action.close"));
    var open = new boolean[] {true};
    var write =
        Buttons.plain(
            context.text("attachment.save-as"),
            Glyph.DOWNLOAD,
            () -> {
              card.close();
              save.run();
            });
    write.setId("preview-save");
    card.with(write, ButtonData.LEFT)
        .onClosed(() -> {
          open[0] = false;
          place.getChildren().clear();
        });
    overlay.open(card);
    load(
        attachment,
        node -> {
          if (open[0]) {
            place.getChildren().setAll(node.make());
          }
        });
  }

  /// Made on the UI thread from what the job brought.
  @FunctionalInterface
  private interface Shown {
    Node make();
  }

  private void load(AttachmentRef attachment, Consumer<Shown> done) {
    if (attachment.size() > Preview.MOST_BYTES) {
      done.accept(() -> message("attachment.preview.large"));
      return;
    }
    context
        .jobs()
        .run(
            () -> read(attachment),
            done,
            failure ->
                done.accept(() -> text(FailureText.of(context.messages(), failure).title())));
  }

  private Shown read(AttachmentRef attachment) throws Failed {
    try (var bytes = new WipedBytes((int) attachment.size())) {
      session.attachments().read(attachment.id(), bytes);
      return switch (Preview.of(bytes.array(), bytes.size())) {
        case Preview.Picture _ -> picture(bytes);
        case Preview.Words words -> () -> words(words);
        case Preview.TooLarge _ -> () -> message("attachment.preview.large");
        case Preview.None _ -> () -> message("attachment.preview.none");
      };
    }
  }

  private Shown picture(WipedBytes bytes) {
    var in = new ByteArrayInputStream(bytes.array(), 0, bytes.size());
    var image = new Image(in, WIDTH * SHARP, HEIGHT * SHARP, true, true);
    if (image.isError()) {
      return () -> message("attachment.preview.none");
    }
    return () -> {
      var view = new ImageView(image);
      view.setPreserveRatio(true);
      view.setFitWidth(Math.min(WIDTH, image.getWidth()));
      view.setFitHeight(Math.min(HEIGHT, image.getHeight()));
      view.setId("preview-picture");
      view.setAccessibleText(context.text("attachment.preview.picture"));
      return view;
    };
  }

  private Node words(Preview.Words words) {
    var area = LongText.isLong(words.text().length()) ? longText(words) : area(words);
    area.setId("preview-text");
    area.getStyleClass().add("mono");
    area.setPrefSize(WIDTH, HEIGHT);
    var box = new VBox(area);
    if (words.cut()) {
      box.getChildren().add(Labels.caption(context.text("attachment.preview.cut")));
    }
    box.getStyleClass().add("preview-words");
    return box;
  }

  private static Region area(Preview.Words words) {
    var area = new TextArea(words.text());
    area.setEditable(false);
    area.setWrapText(true);
    return area;
  }

  private Region longText(Preview.Words words) {
    var text =
        new LongText(
            words.text(),
            HEIGHT,
            selected -> context.copying().copy("preview", SecretText.of(selected)));
    text.setAccessibleText(context.text("attachment.preview.text"));
    return text;
  }

  private Node message(String key) {
    return text(context.text(key));
  }

  private static Label text(String words) {
    var label = Labels.description(words);
    label.setId("preview-message");
    label.setAlignment(Pos.CENTER);
    return label;
  }
}
