import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Makes what people install, for the system that it runs on: `java packaging/Package.java
/// [KIND...]` with KIND out of app-image, deb, rpm, msi and dmg; without one, all of this system.
/// Takes the folder that `mvn package` has made, `target/keyturn`, and leaves everything in
/// `target/packages`. With `--reuse` before the kinds it packs the image of the time before.
final class Package {
  enum Kind {
    APP_IMAGE,
    DEB,
    RPM,
    MSI,
    DMG
  }

  private Package() {}

  static void main(String[] arguments) throws IOException {
    var here = Project.here();
    boolean reuse = arguments.length > 0 && arguments[0].equals("--reuse");
    var names = List.of(arguments).subList(reuse ? 1 : 0, arguments.length);
    var kinds = kinds(names, here.system());
    var image = reuse ? Disk.list(here.image()).getFirst() : new Image(here).make();
    Disk.delete(here.dist());
    Files.createDirectories(here.dist());
    if (here.system() == Project.Os.LINUX) {
      new LinuxPackages(here, image).make(kinds);
    } else {
      new Installers(here, image).make(kinds);
    }
    report(image, here.dist());
  }

  private static Set<Kind> kinds(List<String> names, Project.Os system) {
    var known =
        switch (system) {
          case LINUX -> EnumSet.of(Kind.APP_IMAGE, Kind.DEB, Kind.RPM);
          case WINDOWS -> EnumSet.of(Kind.APP_IMAGE, Kind.MSI);
          case MAC -> EnumSet.of(Kind.APP_IMAGE, Kind.DMG);
        };
    if (names.isEmpty()) {
      return known;
    }
    var asked = EnumSet.noneOf(Kind.class);
    names.stream()
        .map(name -> Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
        .forEach(asked::add);
    if (!known.containsAll(asked)) {
      throw new IllegalArgumentException("this system makes " + known);
    }
    return asked;
  }

  private static void report(Path image, Path dist) throws IOException {
    System.out.printf("%s  %.1f MB%n", image, megabytes(image));
    for (var made : Disk.list(dist)) {
      System.out.printf("%s  %.1f MB%n", made, megabytes(made));
    }
  }

  private static double megabytes(Path path) throws IOException {
    return Disk.size(path) / 1e6;
  }

  static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
