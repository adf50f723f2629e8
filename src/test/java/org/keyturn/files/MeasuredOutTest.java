package org.keyturn.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredOutTest {
  @TempDir Path folder;

  @Test
  void writesAndCounts() throws Exception {
    var file = Files.createFile(folder.resolve("file"));
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var out = new MeasuredOut(channel);
      out.write('a');
      out.write(new byte[] {'x', 'b', 'c', 'x'}, 1, 2);
      out.requireWritten();
      assertEquals(3, out.length());
    }
    assertEquals("abc", Files.readString(file));
  }

  @Test
  void aFullDiskIsGivenBackAndCountedOn() throws Exception {
    var file = Files.createFile(folder.resolve("file"));
    var full = new IOException("No space left on device");
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var out = new MeasuredOut(channel);
      out.write(new byte[10], 0, 10);
      out.fail(full);
      out.write(new byte[10], 0, 10);
      assertEquals(0, channel.size());
      assertEquals(20, out.length());
      assertSame(full, assertThrows(IOException.class, out::requireWritten));
    }
  }

  @Test
  void anyOtherErrorEndsIt() throws Exception {
    var file = Files.createFile(folder.resolve("file"));
    var broken = new IOException("Input/output error");
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var out = new MeasuredOut(channel);
      assertSame(broken, assertThrows(IOException.class, () -> out.fail(broken)));
      out.requireWritten();
    }
  }
}
