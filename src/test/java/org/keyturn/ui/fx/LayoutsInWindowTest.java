package org.keyturn.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Real keys in a real window on a virtual screen, with the layouts that people have. Needs Xvfb,
/// openbox and setxkbmap; where one is missing it is skipped. `-Dkeyturn.layouts=ru,us;gr` names
/// the layouts to try, separated by semicolons; a `+` before one turns to its second layout.
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LayoutsInWindowTest {
  private static final String LAYOUTS =
      System.getProperty(
          "keyturn.layouts", "us;ru;us,ru;+us,ru;ru,us;+ru,us;gr;il;+us,il;ara;ua;bg;rs");

  private static final int CONTROL = 37;
  private static final int SHIFT = 50;
  private static final int DELETE = 119;
  private static final int F2 = 68;
  private static final int HANG_SECONDS = 30;

  private final List<Process> started = new ArrayList<>();
  private String display = "";

  @BeforeEach
  void needsTheTools() {
    for (var tool : List.of("Xvfb", "openbox", "setxkbmap")) {
      assumeTrue(isThere(tool), tool + " is not installed");
    }
  }

  private static boolean isThere(String tool) {
    return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  @AfterEach
  void end() throws InterruptedException {
    for (var process : started.reversed()) {
      process.destroyForcibly().waitFor(HANG_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Test
  void shortcutsAreHeardOnEveryLayout() throws Throwable {
    var screen = start("Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp");
    display = ":" + next(lines(screen));
    start("openbox");
    var keys = PhysicalKeys.on(display);
    var heard = lines(window());
    focus(keys, heard);
    for (var layout : LAYOUTS.split(";")) {
      choose(layout, keys);
      fieldsWork(layout, keys, heard);
      for (var key : List.of("41 F", "46 L", "57 N", "56 B", "24 Q", "25 W", "59 COMMA")) {
        var wanted = List.of("key " + key.substring(3));
        int number = Integer.parseInt(key.substring(0, 2));
        assertEquals(wanted, heard(keys, heard, CONTROL, number), layout);
      }
      assertEquals(List.of("key C"), heard(keys, heard, CONTROL, SHIFT, 54), layout);
    }
    latinLayoutsKeepTheirLetters(keys, heard);
  }

  /// What is built into a field, which holds "hello" before and afterwards.
  private static void fieldsWork(String layout, PhysicalKeys keys, BlockingQueue<String> heard)
      throws Throwable {
    assertEquals(List.of("key A"), heard(keys, heard, CONTROL, 38), layout);
    assertEquals(List.of("key C"), heard(keys, heard, CONTROL, 54), layout);
    assertEquals(List.of("key DELETE", "text "), heard(keys, heard, DELETE), layout);
    assertEquals(List.of("key V", "text hello"), heard(keys, heard, CONTROL, 55), layout);
    assertEquals(List.of("key A"), heard(keys, heard, CONTROL, 38), layout);
    assertEquals(List.of("key X", "text "), heard(keys, heard, CONTROL, 53), layout);
    assertEquals(List.of("key Z", "text hello"), heard(keys, heard, CONTROL, 52), layout);
  }

  /// Latin letters that lie elsewhere count where they lie.
  private void latinLayoutsKeepTheirLetters(PhysicalKeys keys, BlockingQueue<String> heard)
      throws Throwable {
    choose("de", keys);
    assertEquals(List.of("key Y"), heard(keys, heard, CONTROL, 52));
    choose("fr", keys);
    assertEquals(List.of("key Q"), heard(keys, heard, CONTROL, 38));
    choose("us(dvorak)", keys);
    assertEquals(List.of("key J"), heard(keys, heard, CONTROL, 54));
    assertEquals(List.of("key QUOTE"), heard(keys, heard, CONTROL, 24));
  }

  private void choose(String layout, PhysicalKeys keys) throws Throwable {
    boolean second = layout.startsWith("+");
    var chosen = start("setxkbmap", "-layout", layout.substring(second ? 1 : 0));
    assertTrue(chosen.waitFor(HANG_SECONDS, TimeUnit.SECONDS), layout);
    assertEquals(0, chosen.exitValue(), layout);
    keys.layout(second ? 1 : 0);
  }

  /// @return what the window tells of these keys, until it hears the one that ends them
  private static List<String> heard(PhysicalKeys keys, BlockingQueue<String> heard, int... pressed)
      throws Throwable {
    keys.press(pressed);
    keys.press(F2);
    var lines = new ArrayList<String>();
    for (var line = next(heard); !line.equals("key F2"); line = next(heard)) {
      lines.add(line);
    }
    return lines;
  }

  /// A new window may miss that it has the focus, but a click tells it so.
  private static void focus(PhysicalKeys keys, BlockingQueue<String> heard) throws Throwable {
    int x = LayoutWindow.LEFT + LayoutWindow.WIDTH / 2;
    int y = LayoutWindow.TOP + LayoutWindow.HEIGHT / 2;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2 * HANG_SECONDS);
    while (!"focused".equals(heard.poll(1, TimeUnit.SECONDS))) {
      assertTrue(System.nanoTime() < end, "the window has no focus");
      keys.click(x, y);
    }
  }

  private Process window() throws IOException {
    return start(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-Dprism.order=sw",
        "-cp",
        System.getProperty("java.class.path"),
        LayoutWindow.Start.class.getName());
  }

  private Process start(String... command) throws IOException {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("DISPLAY", display);
    builder.environment().remove("WAYLAND_DISPLAY");
    var process = builder.start();
    started.add(process);
    return process;
  }

  private static BlockingQueue<String> lines(Process process) {
    var lines = new LinkedBlockingQueue<String>();
    Thread.ofVirtual()
        .start(() -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add));
    return lines;
  }

  private static String next(BlockingQueue<String> lines) throws InterruptedException {
    var line = lines.poll(HANG_SECONDS, TimeUnit.SECONDS);
    assertTrue(line != null, "nothing was heard");
    return line;
  }
}
