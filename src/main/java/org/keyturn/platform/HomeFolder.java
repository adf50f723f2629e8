package org.keyturn.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/// Where this person's files lie. On POSIX systems `HOME` says so, and Java asks the list of users
/// instead. The start script hands `HOME` over as `user.home`; macOS packages have no script.
public final class HomeFolder {
  private static final String HOME = "user.home";

  private HomeFolder() {}

  /// To be called before anything asks for that folder.
  public static void follow() {
    follow(System.getProperties(), System.getenv());
  }

  static void follow(Properties properties, Map<String, String> environment) {
    var home = environment.getOrDefault("HOME", "");
    if (properties.getProperty("os.name", "").startsWith("Mac") && Path.of(home).isAbsolute()) {
      properties.setProperty(HOME, home);
    }
  }
}
