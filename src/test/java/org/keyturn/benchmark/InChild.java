package org.keyturn.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures a part in a process of its own, whose Java machine gets the options of the installed
/// program.
///
/// @param name of a part that [#main] knows
/// @param plain without the module for vectors, also if the program has it
record InChild(String name, boolean plain) implements Part {
  private static final Path OPTIONS = Path.of("packaging/java.options");

  InChild(String name) {
    this(name, false);
  }

  /// Whether the installed program may use vectors.
  static boolean hasVectors() throws IOException {
    return shipped(false).stream().anyMatch(option -> option.contains(KeyDerivation.VECTORS));
  }

  @Override
  public void measure(Results results, Setting setting) throws Exception {
    setting.say(name + " ...");
    var file = Files.createTempFile(setting.work(), name, ".json");
    java(plain, setting, setting.work(), InChild.class, name, file.toString()).run();
    results.read(file);
  }

  /// @return a command that starts a class of ours as the installed program is started
  static Command java(Setting setting, Path folder, Class<?> type, String... arguments)
      throws IOException {
    return java(false, setting, folder, type, arguments);
  }

  private static Command java(
      boolean plain, Setting setting, Path folder, Class<?> type, String... arguments)
      throws IOException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(shipped(plain));
    line.addAll(setting.options());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), type.getName()));
    line.addAll(List.of(arguments));
    return new Command(line, "", folder);
  }

  /// The lines of the list that are options. The class path has no modules to name.
  private static List<String> shipped(boolean plain) throws IOException {
    var options = new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED"));
    Files.readAllLines(OPTIONS).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("-"))
        .filter(line -> !line.startsWith("--enable-native-access"))
        .filter(line -> !line.startsWith("-XX:AOT"))
        .filter(line -> !plain || !line.contains(KeyDerivation.VECTORS))
        .forEach(options::add);
    options.add("-Dslf4j.internal.verbosity=ERROR");
    return options;
  }

  static void main(String[] arguments) throws Exception {
    var results = new Results();
    var setting = Setting.ofThisRun();
    part(arguments[0], setting).measure(results, setting);
    results.write(Path.of(arguments[1]));
    System.exit(0);
  }

  private static Part part(String name, Setting setting) {
    return switch (name) {
      case "argon" -> new KeyDerivation();
      case "attached" -> new AttachedFiles();
      case "curves" -> CostCurves.ofThisRun(setting);
      case "model" -> new ModelSearches();
      case "vault" -> new AgainstBare();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
