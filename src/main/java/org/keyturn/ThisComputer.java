package org.keyturn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The names by which other sessions and the ledger of exports know this computer and its user.
final class ThisComputer {
  private ThisComputer() {}

  /// Never asks the network, which can take seconds.
  static String name() {
    return Stream.of("COMPUTERNAME", "HOSTNAME")
        .map(System::getenv)
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .orElseGet(ThisComputer::hostName);
  }

  static String user() {
    return System.getProperty("user.name", "");
  }

  private static String hostName() {
    try {
      return Files.readString(Path.of("/etc/hostname")).strip();
    } catch (IOException none) {
      return "";
    }
  }
}
