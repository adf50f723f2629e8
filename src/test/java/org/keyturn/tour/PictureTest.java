package org.keyturn.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {

  @Test
  void anotherReaderSeesTheSamePixels(@TempDir Path folder) throws Exception {
    var image = new WritableImage(3, 2);
    image.getPixelWriter().setColor(0, 0, Color.RED);
    image.getPixelWriter().setArgb(2, 1, 0x80102030);

    Picture.write(image, folder.resolve("p.png"));

    var read = ImageIO.read(folder.resolve("p.png").toFile());
    assertEquals(3, read.getWidth());
    assertEquals(2, read.getHeight());
    assertEquals(0xffff0000, read.getRGB(0, 0));
    assertEquals(0x80102030, read.getRGB(2, 1));
    assertEquals(0, read.getRGB(1, 1));
  }
}
