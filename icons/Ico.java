import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Windows' file of icons. Up to 48 pixels as bitmaps, which every reader knows; above as PNG.
final class Ico {
  private static final int HEAD = 6;
  private static final int ENTRY = 16;
  private static final int BITMAP_HEAD = 40;
  private static final int LARGEST_BITMAP = 48;

  private Ico() {}

  static byte[] of(List<BufferedImage> images) throws IOException {
    var bodies = new ArrayList<byte[]>();
    int length = HEAD + ENTRY * images.size();
    int offset = length;
    for (var image : images) {
      bodies.add(image.getWidth() <= LARGEST_BITMAP ? bitmap(image) : Icons.png(image));
      length += bodies.getLast().length;
    }
    var file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) images.size());
    for (int i = 0; i < images.size(); i++) {
      byte edge = (byte) images.get(i).getWidth(); // 256 is written as 0
      file.put(edge).put(edge).putShort((short) 0).putShort((short) 1).putShort((short) 32);
      file.putInt(bodies.get(i).length).putInt(offset);
      offset += bodies.get(i).length;
    }
    bodies.forEach(file::put);
    return file.array();
  }

  /// BITMAPINFOHEADER, the colours from the last row to the first, and a mask of the transparent
  /// pixels.
  private static byte[] bitmap(BufferedImage image) {
    int edge = image.getWidth();
    int maskRow = (edge + 31) / 32 * 4;
    var out =
        ByteBuffer.allocate(BITMAP_HEAD + edge * edge * 4 + edge * maskRow)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(BITMAP_HEAD).putInt(edge).putInt(2 * edge).putShort((short) 1).putShort((short) 32);
    out.position(BITMAP_HEAD);
    for (int y = edge - 1; y >= 0; y--) {
      for (int x = 0; x < edge; x++) {
        out.putInt(image.getRGB(x, y));
      }
    }
    for (int y = edge - 1; y >= 0; y--) {
      var row = new byte[maskRow];
      for (int x = 0; x < edge; x++) {
        if (image.getRGB(x, y) >>> 24 == 0) {
          row[x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
      out.put(row);
    }
    return out.array();
  }
}
