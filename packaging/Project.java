import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The project in the current folder, and the computer that it is packaged on.
///
/// @param version of the program, without `-SNAPSHOT`
record Project(Path root, String version, Os system, boolean arm) {
  enum Os {
    LINUX,
    WINDOWS,
    MAC
  }

  private static final DateTimeFormatter MAIL_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  private static final Pattern VERSION =
      Pattern.compile(
          "<artifactId>keyturn</artifactId>\\s*<version>([0-9.]+)(-SNAPSHOT)?</version>");

  static Project here() throws IOException {
    var root = Path.of("").toAbsolutePath();
    if (!Files.exists(root.resolve("packaging/Package.java"))) {
      throw new IllegalStateException("start this in the project's own folder");
    }
    if (!Files.exists(root.resolve("target/keyturn/lib/keyturn.jar"))) {
      throw new IllegalStateException("first: mvn -q -ntp package -DskipTests");
    }
    var found = VERSION.matcher(Files.readString(root.resolve("pom.xml")));
    if (!found.find()) {
      throw new IllegalStateException("pom.xml names no version");
    }
    return new Project(root, found.group(1), thisSystem(), onArm());
  }

  private static Os thisSystem() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? Os.WINDOWS : name.startsWith("mac") ? Os.MAC : Os.LINUX;
  }

  private static boolean onArm() {
    return System.getProperty("os.arch").equals("aarch64");
  }

  /// What the build made: the program's JAR, its libraries and their natives.
  Path built() {
    return root.resolve("target/keyturn/lib");
  }

  Path packaging() {
    return root.resolve("packaging");
  }

  Path icons() {
    return root.resolve("icons");
  }

  /// A folder for a step's results, emptied.
  Path fresh(String name) throws IOException {
    var folder = root.resolve("target/packages").resolve(name);
    Disk.delete(folder);
    return Files.createDirectories(folder);
  }

  /// Where the folder that runs is.
  Path image() {
    return root.resolve("target/packages/image");
  }

  /// What is given to people.
  Path dist() {
    return root.resolve("target/packages/dist");
  }

  /// An environment in which programs leave everything in this folder. Without a virtual screen
  /// they have none.
  Map<String, String> throwAway(Path home) {
    var environment = new HashMap<String, String>();
    environment.put("HOME", home.toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("DISPLAY", "");
    environment.put("WAYLAND_DISPLAY", "");
    for (var place : List.of("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "RUNTIME_DIR")) {
      environment.put("XDG_" + place, home.resolve(place).toString());
    }
    return environment;
  }

  /// Who answers for the packages.
  private static String maintainer() {
    return Optional.ofNullable(System.getenv("KEYTURN_MAINTAINER"))
        .orElse("The Keyturn authors <maintainers@keyturn.org>");
  }

  /// A file of `packaging/` with this project's values in it.
  String filled(String file) throws IOException {
    return Files.readString(packaging().resolve(file))
        .replace("@VERSION@", version)
        .replace("@DATE@", Tools.date().toLocalDate().toString())
        .replace("@MAIL_DATE@", Tools.date().format(MAIL_DATE))
        .replace("@MAINTAINER@", maintainer());
  }
}
