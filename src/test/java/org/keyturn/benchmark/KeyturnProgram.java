package org.keyturn.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A built Keyturn and its command lines.
record KeyturnProgram(Path program) {

  /// The one that `-Dkeyturn.program=` names, else what the build has made, the package first.
  static Optional<KeyturnProgram> ofThisBuild() {
    var named = System.getProperty("keyturn.program", "");
    return named.isEmpty()
        ? first("target/packages/image/keyturn/bin/keyturn", "target/keyturn/bin/keyturn")
        : first(named);
  }

  /// An earlier build to compare with, which `-Dkeyturn.before=` names.
  static Optional<KeyturnProgram> before() {
    var named = System.getProperty("keyturn.before", "");
    return named.isEmpty() ? Optional.empty() : first(named);
  }

  private static Optional<KeyturnProgram> first(String... places) {
    return Arrays.stream(places)
        .map(Path::of)
        .filter(Files::isExecutable)
        .map(place -> new KeyturnProgram(place.toAbsolutePath()))
        .findFirst();
  }

  Command command(Path folder, String input, String... arguments) {
    var line = new ArrayList<>(List.of(program.toString()));
    line.addAll(List.of(arguments));
    return new Command(line, input, folder);
  }

  /// One that needs the master password.
  Command unlocking(Path folder, String input, String... arguments) {
    var all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--password-stdin";
    return command(folder, input, all);
  }
}
