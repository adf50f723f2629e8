package org.keyturn.benchmark;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// What tests of the window say of it, in a process without a screen of its own. They hold what
/// must hold; here only the figures that they print are of interest.
final class WindowTests implements Part {
  private static final String ROOM = "org.keyturn.proof.window.";

  /// How long an event waits while one searches, scrolls and edits in the larger of two vaults.
  private static final Pattern WAITING = Pattern.compile(".* ([0-9.]+) ms with [0-9]+");

  /// How long the first picture of a note of many lines, or of one, takes.
  private static final Pattern NOTE =
      Pattern.compile("(?:1 lines|2 one line) +shown +at most ([0-9.]+) ms.*");

  @Override
  public String name() {
    return "window";
  }

  @Override
  public void measure(Results results, Setting setting) throws Exception {
    setting.say("window");
    var turns = new ArrayList<List<String>>();
    for (int turn = 0; turn < setting.turns(); turn++) {
      turns.add(said(setting));
    }
    put(results, "window.waiting", WAITING, turns);
    put(results, "window.note", NOTE, turns);
  }

  private static List<String> said(Setting setting) throws IOException, InterruptedException {
    var java = InChild.java(setting, setting.work(), WindowTests.class);
    var line = new ArrayList<>(java.line());
    line.addAll(
        1,
        List.of(
            "-Dkeyturn.pulses=full",
            "-Dkeyturn.items=" + setting.count(),
            "-Djava.awt.headless=true",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Dtestfx.robot=glass"));
    var command = new Command(line, "", java.folder());
    command.run();
    return Files.readAllLines(command.output());
  }

  private static void put(Results results, String name, Pattern figure, List<List<String>> turns) {
    var found = turns.stream().map(lines -> most(lines, figure)).flatMap(Optional::stream).toList();
    if (!found.isEmpty()) {
      results.put(name, new Samples(found));
    }
  }

  /// @return seconds
  private static Optional<Double> most(List<String> lines, Pattern figure) {
    return lines.stream()
        .map(figure::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> Double.parseDouble(matcher.group(1)) / 1000)
        .max(Double::compare);
  }

  /// Runs those of the tests that there are.
  static void main() {
    var classes = new ArrayList<Class<?>>();
    for (var name : List.of("LargeVaultTest", "LongNoteTest")) {
      try {
        classes.add(Class.forName(ROOM + name));
      } catch (ClassNotFoundException none) {
        System.err.println("no " + name);
      }
    }
    var request = LauncherDiscoveryRequestBuilder.request();
    classes.forEach(type -> request.selectors(selectClass(type)));
    LauncherFactory.create().execute(request.build());
    System.exit(0);
  }
}
