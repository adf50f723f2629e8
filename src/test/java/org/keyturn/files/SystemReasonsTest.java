package org.keyturn.files;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class SystemReasonsTest {
  @TempDir Path folder;

  private static IOException provoked(Executable call) {
    return assertThrows(IOException.class, call);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void tellsErrorsApartThatHaveNoType() {
    var name = folder.resolve("x".repeat(256));
    var channel = provoked(() -> FileChannel.open(name, StandardOpenOption.READ));
    var stream = provoked(() -> new FileInputStream(name.toFile()));
    var path = provoked(() -> Files.size(folder.resolve("d/".repeat(2100))));
    for (var tooLong : new IOException[] {channel, stream, path}) {
      assertTrue(SystemReasons.tooLong(tooLong), tooLong.toString());
      assertFalse(SystemReasons.diskFull(tooLong) || SystemReasons.noFolder(tooLong));
    }
    var full = provoked(SystemReasonsTest::fill);
    assertTrue(SystemReasons.diskFull(full), full.toString());
    assertFalse(SystemReasons.tooLong(full) || SystemReasons.noFolder(full));
    var inFile = provoked(() -> FileChannel.open(Path.of("/dev/null/x"), StandardOpenOption.READ));
    assertTrue(SystemReasons.noFolder(inFile), inFile.toString());
    var missing = provoked(() -> Files.size(folder.resolve("missing")));
    assertFalse(
        SystemReasons.tooLong(missing)
            || SystemReasons.diskFull(missing)
            || SystemReasons.noFolder(missing)
            || SystemReasons.readOnly(missing));
  }

  private static void fill() throws IOException {
    try (var out = new FileOutputStream("/dev/full")) {
      out.write(0);
    }
  }

  @Test
  void noReasonIsNone() {
    assertFalse(SystemReasons.tooLong(new IOException()));
    assertFalse(SystemReasons.diskFull(new IOException()));
  }
}
