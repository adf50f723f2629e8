import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/// macOS's file of icons, each size for plain screens and for those of double density.
final class Icns {
  private static final int LONGEST_RUN = 128;

  /// The type of each picture and its edge in pixels. The first two hold colours, the others PNG.
  private static final Map<String, Integer> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("ic04", 16);
    TYPES.put("ic05", 32);
    TYPES.put("ic11", 32); // 16 doubled
    TYPES.put("ic12", 64); // 32 doubled
    TYPES.put("ic07", 128);
    TYPES.put("ic13", 256); // 128 doubled
    TYPES.put("ic08", 256);
    TYPES.put("ic14", 512); // 256 doubled
    TYPES.put("ic09", 512);
    TYPES.put("ic10", 1024); // 512 doubled
  }

  private Icns() {}

  static byte[] of(IntFunction<BufferedImage> drawn) throws IOException {
    var body = new ByteArrayOutputStream();
    for (var type : TYPES.entrySet()) {
      var image = drawn.apply(type.getValue());
      boolean plain = type.getKey().equals("ic04") || type.getKey().equals("ic05");
      chunk(body, type.getKey(), plain ? colours(image) : Icons.png(image));
    }
    var file = new ByteArrayOutputStream();
    chunk(file, "icns", body.toByteArray());
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream to, String type, byte[] body) throws IOException {
    var out = new DataOutputStream(to);
    out.write(type.getBytes(StandardCharsets.US_ASCII));
    out.writeInt(8 + body.length);
    out.write(body);
  }

  /// "ARGB" and the four channels one after the other, in runs that are left as they are.
  private static byte[] colours(BufferedImage image) {
    int edge = image.getWidth();
    int[] pixels = image.getRGB(0, 0, edge, edge, null, 0, edge);
    var out = new ByteArrayOutputStream();
    out.writeBytes("ARGB".getBytes(StandardCharsets.US_ASCII));
    for (int shift = 24; shift >= 0; shift -= 8) {
      var channel = new byte[pixels.length];
      for (int i = 0; i < pixels.length; i++) {
        channel[i] = (byte) (pixels[i] >>> shift);
      }
      for (int at = 0; at < channel.length; at += LONGEST_RUN) {
        int end = Math.min(channel.length, at + LONGEST_RUN);
        out.write(end - at - 1);
        out.writeBytes(Arrays.copyOfRange(channel, at, end));
      }
    }
    return out.toByteArray();
  }
}
