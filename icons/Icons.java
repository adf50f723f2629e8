import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Derives every icon from the drawings in this folder: `java icons/Icons.java`, with another
/// folder as its argument to put them there.
final class Icons {
  private static final List<String> DRAWINGS = List.of("app", "vault");
  private static final int[] PNG = {16, 24, 32, 48, 64, 128, 256, 512};
  private static final int[] ICO = {16, 24, 32, 48, 64, 128, 256};

  /// Apple's grid for icons leaves a margin: 824 of 1024.
  private static final double MAC = 824.0 / 1024;

  private Icons() {}

  static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    var source = Files.exists(Path.of("icons")) ? Path.of("icons") : Path.of("");
    var target = arguments.length > 0 ? Path.of(arguments[0]) : source;
    for (var name : DRAWINGS) {
      derive(Drawing.of(source.resolve(name + ".svg")), target, name);
    }
  }

  private static void derive(Drawing drawing, Path target, String name) throws IOException {
    for (int size : PNG) {
      Files.write(target.resolve(name + "-" + size + ".png"), png(drawing.at(size, 1)));
    }
    var windows = IntStream.of(ICO).mapToObj(size -> drawing.at(size, 1)).toList();
    Files.write(target.resolve(name + ".ico"), Ico.of(windows));
    double part = name.equals("app") ? MAC : 1;
    Files.write(target.resolve(name + ".icns"), Icns.of(size -> drawing.at(size, part)));
  }

  static byte[] png(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
