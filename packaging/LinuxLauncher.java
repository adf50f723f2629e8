import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// Puts our own launcher into an image that jpackage made on Linux: a script that starts the
/// runtime's `java`, which bears the program's name, with options from a file.
final class LinuxLauncher {
  private static final String RUN = "rwxr-xr-x";

  private final Project project;
  private final String name;
  private final String main;

  /// @param main the module and the class
  LinuxLauncher(Project project, String name, String main) {
    this.project = project;
    this.name = name;
    this.main = main;
  }

  /// @param image made by jpackage
  /// @param java the runtime's `java`, which jpackage does not take along
  void put(Path image, Path java, List<String> options) throws IOException {
    var app = image.resolve("lib/app");
    Files.delete(image.resolve("lib/libapplauncher.so"));
    Files.delete(app.resolve(name + ".cfg"));
    Disk.write(app.resolve(name + ".options"), String.join("\n", options) + "\n");
    var commands = Package.lines(project.packaging().resolve(Image.COMMAND_OPTIONS));
    Disk.write(app.resolve(name + "-command.options"), String.join("\n", commands) + "\n");
    var started = image.resolve("lib/runtime/bin/" + name);
    Files.createDirectories(started.getParent());
    Files.copy(java, started);
    Tools.run(image, "strip", "--strip-unneeded", started.toString());
    var script = image.resolve("bin/" + name);
    Files.delete(script);
    var text = project.filled("linux/launcher.sh");
    Disk.write(script, text.replace("@NAME@", name).replace("@MAIN@", main));
    for (var file : List.of(started, script)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(RUN));
    }
  }
}
