package org.keyturn.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.ui.Traces;

class ClipboardTraceTest {
  @TempDir private Path temp;

  private Path file() {
    return temp.resolve("data/clipboard");
  }

  private static char[] chars(String text) {
    return text.toCharArray();
  }

  @Test
  void onlyTheTextThatWasPutLastIsRecognised() {
    var trace = Traces.in(file());
    assertFalse(trace.isOf(chars("")));
    trace.put(chars("first"));
    trace.put(chars("second"));
    assertTrue(trace.isOf(chars("second")));
    assertFalse(trace.isOf(chars("first")));
    trace.forget();
    assertFalse(trace.isOf(chars("second")));
    assertTrue(trace.isEmpty());
  }

  @Test
  void theNextRunRecognisesWhatAKilledOneLeft() {
    Traces.in(file()).put(chars("s3cret"));
    var left = Traces.in(file()).leftBehind().orElseThrow();
    assertTrue(left.test(chars("s3cret")));
    assertFalse(left.test(chars("something else")));
  }

  @Test
  void theFileIsTheOwnersAndSaysNearlyNothing() throws IOException {
    Traces.in(file()).put(chars("s3cret"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    assertEquals(34, Files.size(file()), "a key of 32 bytes and 16 bits of the digest");
    assertFalse(
        new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1).contains("s3cret"));
  }

  @Test
  void anEndedRunLeavesNothing() {
    var trace = Traces.in(file());
    trace.put(chars("s3cret"));
    trace.forget();
    assertFalse(Files.exists(file()));
    assertEquals(Optional.empty(), Traces.in(file()).leftBehind());
  }

  @Test
  void aDamagedFileRecognisesNothing() throws IOException {
    Files.createDirectories(file().getParent());
    Files.write(file(), new byte[33]);
    assertEquals(Optional.empty(), Traces.in(file()).leftBehind());
    Files.write(file(), new byte[4096]);
    assertEquals(Optional.empty(), Traces.in(file()).leftBehind());
  }
}
