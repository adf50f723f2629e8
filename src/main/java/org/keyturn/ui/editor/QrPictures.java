package org.keyturn.ui.editor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import org.keyturn.jobs.JobRunner;
import org.keyturn.model.SecretText;
import org.keyturn.totp.qr.QrPictureSize;
import org.keyturn.totp.qr.QrReader;
import org.keyturn.ui.context.FilePicker;
import org.keyturn.ui.context.UiContext;

/// Reads QR codes from picture files and from the clipboard, in a job. Pictures are bounded before
/// they are decoded. UI thread.
final class QrPictures {
  private static final long MOST_BYTES = 32L * 1024 * 1024;

  /// Larger ones are scaled down while they are read; no code needs more.
  private static final int SIDE = 2400;

  private static final List<String> PATTERNS =
      List.of("*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp");

  private sealed interface Reading {
    record Found(SecretText text) implements Reading {}

    /// @param key of the sentence that says why there is none
    record None(String key) implements Reading {}
  }

  private final UiContext context;
  private final Consumer<SecretText> found;
  private final Consumer<String> problem;

  /// @param found takes over the text of a code
  /// @param problem takes a sentence that says why there is none
  public QrPictures(UiContext context, Consumer<SecretText> found, Consumer<String> problem) {
    this.context = context;
    this.found = found;
    this.problem = problem;
  }

  /// Asks for a picture file and reads it.
  public void fromFile() {
    var kind = new FilePicker.Kind(context.text("control.qr.pictures"), PATTERNS);
    context
        .files()
        .open(
            new FilePicker.Ask(
                context.text("control.qr.choose"), Optional.empty(), "", List.of(kind)))
        .ifPresent(this::fromFile);
  }

  /// Whether the clipboard has a picture, or a copied picture file.
  public static boolean isOnClipboard() {
    var clipboard = Clipboard.getSystemClipboard();
    return clipboard.hasImage() || clipboard.hasFiles();
  }

  /// Reads the picture on the clipboard, or the file that was copied there.
  public void fromClipboard() {
    var clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasImage() && clipboard.getImage() != null) {
      var image = clipboard.getImage();
      read(() -> read(image));
    } else if (clipboard.hasFiles() && !clipboard.getFiles().isEmpty()) {
      fromFile(clipboard.getFiles().getFirst().toPath());
    } else {
      problem.accept(context.text("control.qr.clipboard-empty"));
    }
  }

  private void fromFile(Path file) {
    read(() -> read(file));
  }

  private void read(JobRunner.Job<Reading> job) {
    context
        .jobs()
        .run(
            job,
            reading -> {
              switch (reading) {
                case Reading.Found(var text) -> found.accept(text);
                case Reading.None(var key) -> problem.accept(context.text(key));
              }
            },
            failure -> problem.accept(context.text("control.qr.unreadable")));
  }

  private static Reading read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        // A pipe or a device may keep us waiting for ever.
        return new Reading.None("control.qr.unreadable");
      }
      if (Files.size(file) > MOST_BYTES) {
        return new Reading.None("control.qr.too-large");
      }
      return read(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      return new Reading.None("control.qr.unreadable");
    }
  }

  private static Reading read(byte[] file) {
    var size = QrPictureSize.of(file);
    if (size.isEmpty()) {
      return new Reading.None("control.qr.no-picture");
    }
    if (!size.get().isBearable()) {
      return new Reading.None("control.qr.too-large");
    }
    boolean large = Math.max(size.get().width(), size.get().height()) > SIDE;
    int side = large ? SIDE : 0;
    return read(new Image(new ByteArrayInputStream(file), side, side, true, true));
  }

  private static Reading read(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var pixels = image.getPixelReader();
    if (image.isError() || pixels == null || width < 1 || height < 1) {
      return new Reading.None("control.qr.no-picture");
    }
    if (!new QrPictureSize(width, height).isBearable()) {
      return new Reading.None("control.qr.too-large");
    }
    var argb = new int[width * height];
    pixels.getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    var text = QrReader.read(argb, width, height);
    Arrays.fill(argb, 0);
    return text.<Reading>map(QrPictures::found)
        .orElseGet(() -> new Reading.None("control.qr.none"));
  }

  private static Reading found(char[] chars) {
    var text = SecretText.of(chars);
    Arrays.fill(chars, '\0');
    return new Reading.Found(text);
  }
}
