import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The screen on which programs are tried while packages are made: Windows and macOS have one, on
/// Linux it is a virtual one, so that nothing flashes up before whoever makes the packages.
final class Screen {
  private static final String VIRTUAL = "xvfb-run";

  private final Project project;

  Screen(Project project) {
    this.project = project;
  }

  boolean isThere() {
    return project.system() != Project.Os.LINUX || !before().isEmpty();
  }

  /// What stands before a command that needs a screen; nothing where there is one, or none to be
  /// had.
  List<String> before() {
    boolean virtual =
        project.system() == Project.Os.LINUX
            && Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, VIRTUAL)));
    return virtual ? List.of(VIRTUAL, "-a") : List.of();
  }
}
