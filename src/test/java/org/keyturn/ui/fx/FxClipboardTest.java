package org.keyturn.ui.fx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Traces;

class FxClipboardTest {
  @TempDir private Path temp;

  private FxClipboard clipboard() {
    return new FxClipboard(Traces.in(temp.resolve("clipboard")));
  }

  private static @Nullable Object mark(String format) {
    var content = FxClipboard.content("s3cret".toCharArray());
    return content.get(DataFormat.lookupMimeType(format));
  }

  private static byte[] bytes(String format) {
    var buffer = assertInstanceOf(ByteBuffer.class, mark(format), format);
    var bytes = new byte[buffer.remaining()];
    buffer.get(0, bytes);
    return bytes;
  }

  @Test
  void kdeIsToldThatItIsASecret() {
    assertArrayEquals(
        "secret".getBytes(StandardCharsets.US_ASCII), bytes("x-kde-passwordManagerHint"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard"
      })
  void windowsIsToldToKeepItOutOfHistoryAndCloud(String format) {
    assertArrayEquals(new byte[4], bytes(format), "a DWORD of zero");
  }

  @Test
  @ResourceLock("clipboard")
  void whatWasCopiedIsCleared() {
    Fx.start();
    var clipboard = clipboard();
    Fx.run(() -> clipboard.put("s3cret".toCharArray()));
    assertEquals("s3cret", text());
    Fx.run(clipboard::clear);
    assertFalse(hasText());
    assertFalse(Files.exists(temp.resolve("clipboard")));
  }

  @Test
  @ResourceLock("clipboard")
  void whatThePersonCopiedMeanwhileStays() {
    Fx.start();
    var clipboard = clipboard();
    Fx.run(() -> clipboard.put("s3cret".toCharArray()));
    copyElsewhere("a shopping list");
    Fx.run(clipboard::clear);
    assertEquals("a shopping list", text());
  }

  @Test
  @ResourceLock("clipboard")
  void whatAKilledRunLeftIsClearedByTheNextOne() {
    Fx.start();
    Fx.run(() -> clipboard().put("s3cret".toCharArray()));

    var next = Traces.in(temp.resolve("clipboard"));
    var left = next.leftBehind().orElseThrow();
    Fx.run(() -> new FxClipboard(next).clearLeftBehind(left));
    assertFalse(hasText());
    assertFalse(Files.exists(temp.resolve("clipboard")));
  }

  @Test
  @ResourceLock("clipboard")
  void whatCameAfterAKilledRunStays() {
    Fx.start();
    Fx.run(() -> clipboard().put("s3cret".toCharArray()));
    copyElsewhere("a shopping list");

    var next = Traces.in(temp.resolve("clipboard"));
    var left = next.leftBehind().orElseThrow();
    Fx.run(() -> new FxClipboard(next).clearLeftBehind(left));
    assertEquals("a shopping list", text());
    assertTrue(next.leftBehind().isEmpty());
  }

  private static void copyElsewhere(String text) {
    Fx.run(() -> {
      var content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  private static String text() {
    return Fx.call(() -> Clipboard.getSystemClipboard().getString());
  }

  private static boolean hasText() {
    return Fx.call(() -> Clipboard.getSystemClipboard().hasString());
  }
}
