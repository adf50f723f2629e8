package org.keyturn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What lies in `icons/` is complete, and is what its program makes of its drawings.
class IconsTest {
  private static final Path ICONS = Path.of("icons");
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  /// Different versions of Java may round a colour differently.
  private static final int TOLERANCE = 3;

  @TempDir Path folder;

  @Test
  void everyPictureIsWhatTheProgramMakes() throws Exception {
    derive();
    for (var name : List.of("app", "vault")) {
      for (int size : SIZES) {
        var picture = name + "-" + size + ".png";
        var kept = ImageIO.read(ICONS.resolve(picture).toFile());
        assertEquals(size, kept.getWidth(), picture);
        assertLooksLike(ImageIO.read(folder.resolve(picture).toFile()), kept, picture);
      }
      for (var file : List.of(name + ".ico", name + ".icns")) {
        assertTrue(Files.size(folder.resolve(file)) > 0, file);
        assertEquals(entries(folder.resolve(file)), entries(ICONS.resolve(file)), file);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.ico", "vault.ico"})
  void windowsFindsEverySize(String file) throws Exception {
    assertEquals(List.of(16, 24, 32, 48, 64, 128, 256), entries(ICONS.resolve(file)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.icns", "vault.icns"})
  void macFindsEverySizeForBothKindsOfScreens(String file) throws Exception {
    assertEquals(
        List.of(16, 32, 32, 64, 128, 256, 256, 512, 512, 1024), entries(ICONS.resolve(file)));
  }

  /// A sign with a smudge for a key would still have all sizes.
  @Test
  void theSmallestSignStillHasTwoColoursThatDiffer() throws Exception {
    for (var name : List.of("app-16.png", "vault-16.png")) {
      var image = ImageIO.read(ICONS.resolve(name).toFile());
      int bright = 0;
      int dark = 0;
      for (int i = 0; i < 256; i++) {
        int green = image.getRGB(i % 16, i / 16) >> 8 & 0xff;
        bright += green > 200 ? 1 : 0;
        dark += green < 120 ? 1 : 0;
      }
      assertTrue(bright >= 20 && dark >= 80, name + ": " + bright + " bright, " + dark + " dark");
    }
  }

  @Test
  void theWindowDrawsTheLinesOfTheIcon() throws Exception {
    var logo = source("Logo.java");
    var lines =
        Pattern.compile("<path d=\"([^\"]+)\"")
            .matcher(Files.readString(ICONS.resolve("app.svg")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(3, lines.size());
    for (var line : lines) {
      assertTrue(logo.contains('"' + line + '"'), line);
    }
  }

  private static String source(String name) throws IOException {
    try (var files = Files.find(Path.of("src/main/java"), 9, (file, _) -> file.endsWith(name))) {
      return Files.readString(files.findFirst().orElseThrow());
    }
  }

  private void derive() throws Exception {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var classes = Files.createDirectories(folder.resolve("classes"));
    var arguments = new ArrayList<>(List.of("-d", classes.toString()));
    try (Stream<Path> files = Files.list(ICONS)) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    }
    assertEquals(0, compiler.run(null, null, null, arguments.toArray(String[]::new)));
    try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      var main = loader.loadClass("Icons").getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[] {folder.toString()});
    }
  }

  private static void assertLooksLike(BufferedImage made, BufferedImage kept, String name) {
    int edge = kept.getWidth();
    for (int i = 0; i < edge * edge; i++) {
      int a = made.getRGB(i % edge, i / edge);
      int b = kept.getRGB(i % edge, i / edge);
      for (int shift = 0; shift < 32; shift += 8) {
        int difference = Math.abs((a >> shift & 0xff) - (b >> shift & 0xff));
        assertTrue(difference <= TOLERANCE, name + " at " + i % edge + "," + i / edge);
      }
    }
  }

  /// The edges of the pictures in a file, in its order.
  private static List<Integer> entries(Path file) throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    return file.toString().endsWith(".ico") ? ico(bytes) : icns(bytes);
  }

  private static List<Integer> ico(ByteBuffer file) throws IOException {
    file.order(ByteOrder.LITTLE_ENDIAN);
    var edges = new ArrayList<Integer>();
    for (int i = 0; i < file.getShort(4); i++) {
      int entry = 6 + 16 * i;
      int named = file.get(entry) == 0 ? 256 : file.get(entry) & 0xff;
      int at = file.getInt(entry + 12);
      boolean bitmap = file.getInt(at) == 40;
      int held = bitmap ? file.getInt(at + 4) : png(file, at, file.getInt(entry + 8));
      assertEquals(named, held);
      edges.add(held);
    }
    return edges;
  }

  private static List<Integer> icns(ByteBuffer file) throws IOException {
    assertEquals(file.capacity(), file.getInt(4));
    Map<String, Integer> plain = new TreeMap<>(Map.of("ic04", 16, "ic05", 32));
    var edges = new ArrayList<Integer>();
    for (int at = 8; at < file.capacity(); at += file.getInt(at + 4)) {
      var type = new byte[4];
      file.get(at, type);
      var edge = plain.get(new String(type, StandardCharsets.US_ASCII));
      int length = file.getInt(at + 4) - 8;
      edges.add(edge == null ? png(file, at + 8, length) : channels(file, at + 8, length, edge));
    }
    return edges;
  }

  /// Four channels of runs behind the letters `ARGB` make a picture of this edge.
  private static int channels(ByteBuffer file, int at, int length, int edge) {
    int pixels = 0;
    for (int i = at + 4; i < at + length; i += file.get(i) + 2) {
      pixels += file.get(i) + 1;
    }
    assertEquals(4 * edge * edge, pixels);
    return edge;
  }

  private static int png(ByteBuffer file, int at, int length) throws IOException {
    var bytes = new byte[length];
    file.get(at, bytes);
    return ImageIO.read(new ByteArrayInputStream(bytes)).getWidth();
  }
}
