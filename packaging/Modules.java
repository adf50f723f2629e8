import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Turns the program and its libraries into modules that jlink takes: every JAR is compared with
/// its known checksum, unpacked, and packed again as a JMOD, natives apart from classes. Inside the
/// image natives then lie in the installed folder, and no signature is verified again at each
/// start.
final class Modules {
  private static final String SQLITE = "sqlite-jdbc";
  private static final String GRAPHICS = "javafx-graphics";

  /// The one library that is no module yet.
  private static final String ZXING = "core-";

  private static final int NEWEST = 25;

  private final Project project;

  Modules(Project project) {
    this.project = project;
  }

  /// @return a folder of modules
  Path make() throws IOException {
    var known = Package.lines(project.packaging().resolve("checksums.txt"));
    var jmods = project.fresh("modules");
    for (var jar : Disk.list(project.built())) {
      if (jar.toString().endsWith(".jar")) {
        var name = jar.getFileName().toString().replace(".jar", "");
        if (!name.equals("keyturn")) {
          check(jar, known);
        }
        pack(jar, name, jmods.resolve(name + ".jmod"));
      }
    }
    return jmods;
  }

  private static void check(Path jar, List<String> known) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
      var line = HexFormat.of().formatHex(digest) + "  " + jar.getFileName();
      if (!known.contains(line)) {
        throw new IOException("not in packaging/checksums.txt: " + line);
      }
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void pack(Path jar, String name, Path jmod) throws IOException {
    var classes = project.fresh("work/classes");
    var natives = project.fresh("work/natives");
    Disk.unzip(jar, classes);
    flatten(classes);
    if (name.startsWith(GRAPHICS)) {
      javafxNatives(classes, natives);
    } else if (name.startsWith(SQLITE)) {
      Disk.delete(classes.resolve("org/sqlite/native"));
      sqliteNative(natives);
    } else if (name.startsWith(ZXING)) {
      describe(classes);
    }
    var arguments =
        new ArrayList<>(
            List.of("create", "--class-path", classes.toString(), "--libs", natives.toString()));
    if (name.equals("keyturn")) {
      compileStyles(classes.resolve("org/keyturn/ui/app.css"));
      arguments.addAll(List.of("--main-class", "org.keyturn.Main"));
      arguments.addAll(List.of("--module-version", project.version()));
    }
    arguments.add(jmod.toString());
    Tools.jdk("jmod", arguments);
  }

  /// JavaFX reads the compiled style sheet beside the text, in a third of the time.
  private void compileStyles(Path css) throws IOException {
    Tools.run(
        project.root(),
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--module-path",
        project.built().toString(),
        "--add-modules",
        "javafx.graphics",
        project.packaging().resolve("StyleSheet.java").toString(),
        css.toString());
  }

  /// Classes for newer versions of Java take their places; what is about the JAR file itself goes.
  private static void flatten(Path classes) throws IOException {
    var about = classes.resolve("META-INF");
    for (int version = 9; version <= NEWEST; version++) {
      var newer = about.resolve("versions/" + version);
      if (Files.exists(newer)) {
        for (var file : Disk.walk(newer)) {
          if (Files.isRegularFile(file)) {
            var place = classes.resolve(newer.relativize(file).toString());
            Files.createDirectories(place.getParent());
            Files.move(file, place, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
    Disk.delete(about.resolve("versions"));
    if (Files.exists(about)) {
      for (var file : Disk.list(about)) {
        if (Files.isRegularFile(file) && file.toString().matches(".*\\.(MF|SF|RSA|DSA|EC)")) {
          Files.delete(file);
        }
      }
    }
  }

  /// In an image JavaFX looks for them in `lib`, on Windows in `bin/javafx`.
  private void javafxNatives(Path classes, Path natives) throws IOException {
    var folder =
        project.system() == Project.Os.WINDOWS
            ? Files.createDirectories(natives.resolve("javafx"))
            : natives;
    for (var file : Disk.list(classes)) {
      if (file.toString().matches(".*\\.(so|dll|dylib)")) {
        Files.move(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private void sqliteNative(Path natives) throws IOException {
    for (var file : Disk.list(project.built())) {
      if (file.getFileName().toString().contains("sqlitejdbc")) {
        Files.copy(file, natives.resolve(file.getFileName()));
      }
    }
  }

  /// Writes the descriptor that this library lacks: all its packages are exported.
  private static void describe(Path classes) throws IOException {
    var packages = new TreeSet<String>();
    for (var file : Disk.walk(classes)) {
      if (file.toString().endsWith(".class")) {
        var folder = classes.relativize(file.getParent()).toString();
        packages.add(folder.replace('/', '.').replace('\\', '.'));
      }
    }
    var source = classes.resolve("module-info.java");
    Files.writeString(
        source,
        packages.stream()
            .map(name -> "  exports " + name + ";\n")
            .collect(Collectors.joining("", "module com.google.zxing {\n", "}\n")));
    Tools.jdk(
        "javac",
        List.of(
            "--patch-module",
            "com.google.zxing=" + classes,
            "-d",
            classes.toString(),
            source.toString()));
    Files.delete(source);
  }
}
