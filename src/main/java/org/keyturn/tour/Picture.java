package org.keyturn.tour;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/// Writes images as PNG (W3C PNG, third edition): colour type 6, eight bits, no filter, one IDAT
/// chunk. It spares the program AWT.
final class Picture {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private Picture() {}

  /// Draws the scene as it stands and writes it. On the JavaFX thread.
  public static void of(Scene scene, Path file) throws IOException {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    write(scene.snapshot(null), file);
  }

  static void write(Image image, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", header((int) image.getWidth(), (int) image.getHeight()));
      chunk(out, "IDAT", pixels(image));
      chunk(out, "IEND", new byte[0]);
    }
  }

  private static byte[] header(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var data = new DataOutputStream(bytes);
    data.writeInt(width);
    data.writeInt(height);
    data.write(new byte[] {8, 6, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static byte[] pixels(Image image) throws IOException {
    var reader = image.getPixelReader();
    int width = (int) image.getWidth();
    var bytes = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
      var row = new byte[1 + 4 * width];
      for (int y = 0; y < (int) image.getHeight(); y++) {
        for (int x = 0; x < width; x++) {
          int argb = reader.getArgb(x, y);
          row[1 + 4 * x] = (byte) (argb >> 16);
          row[2 + 4 * x] = (byte) (argb >> 8);
          row[3 + 4 * x] = (byte) argb;
          row[4 + 4 * x] = (byte) (argb >> 24);
        }
        deflated.write(row);
      }
    }
    return bytes.toByteArray();
  }

  private static void chunk(OutputStream out, String type, byte[] content) throws IOException {
    var name = type.getBytes(StandardCharsets.US_ASCII);
    var check = new CRC32();
    check.update(name);
    check.update(content);
    var data = new DataOutputStream(out);
    data.writeInt(content.length);
    data.write(name);
    data.write(content);
    data.writeInt((int) check.getValue());
    data.flush();
  }
}
