import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The program with its own Java runtime and its start-up cache, in a folder that runs.
final class Image {
  private static final String MAIN = "org.keyturn/org.keyturn.Main";
  private static final String CACHE = "keyturn.aot";

  /// Of commands, and of those that need no key: `packaging/linux/launcher.sh` tells them apart.
  static final String COMMAND_CACHE = "keyturn-command.aot";

  private static final String KEYLESS_CACHE = "keyturn-keyless.aot";

  /// Beside the options of all.
  static final String COMMAND_OPTIONS = "command.options";

  /// The collector of a process that ends with its command, in place of the window's.
  private static final List<String> ONCE = List.of("-XX:-UseG1GC", "-XX:+UseSerialGC");

  private final Project project;

  Image(Project project) {
    this.project = project;
  }

  /// @return the folder: `keyturn`, `Keyturn` or `Keyturn.app`
  Path make() throws IOException {
    var runtime = link(new Modules(project).make());
    var content = project.fresh("content");
    train(runtime, content.resolve(CACHE));
    trainCommands(runtime, content);
    var java = setAside(runtime);
    withoutPrograms(runtime);
    var image = wrap(runtime, content);
    if (project.system() == Project.Os.LINUX) {
      new LinuxLauncher(project, name(), MAIN).put(image, java, options());
      Disk.publish(image);
    }
    prove(image);
    return image;
  }

  private Path link(Path modules) throws IOException {
    var runtime = project.fresh("work/runtime");
    Disk.delete(runtime);
    var arguments = linking(modules, "org.keyturn,jdk.localedata", runtime);
    arguments.add("--include-locales=en,de");
    Tools.jdk("jlink", arguments);
    Files.delete(runtime.resolve("lib/jrt-fs.jar")); // for tools that look into other runtimes
    if (project.system() == Project.Os.LINUX) {
      strip(runtime.resolve("lib"));
      strip(runtime.resolve("lib/server"));
    }
    return runtime;
  }

  private static void strip(Path folder) throws IOException {
    for (var file : Disk.list(folder)) {
      var name = file.getFileName().toString();
      if (name.endsWith(".so") || name.equals("jexec") || name.equals("jspawnhelper")) {
        Tools.run(folder, "strip", "--strip-unneeded", file.toString());
      }
    }
  }

  /// Classes are left uncompressed: packages compress them better as a whole, and they are read
  /// faster.
  static List<String> linking(Path modules, String roots, Path runtime) {
    return new ArrayList<>(
        List.of(
            "--module-path",
            modules.toString(),
            "--add-modules",
            roots,
            "--compress=zip-0",
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            runtime.toString()));
  }

  /// Starts the window and plays the self-test on a throw-away vault; the classes that they need,
  /// read and linked, become the cache. What the runtime learns of hot methods is left out: at the
  /// next start the costly compiler would set to work on them at once.
  private void train(Path runtime, Path cache) throws IOException {
    var home = project.fresh("work/home");
    var java = runtime.resolve("bin").resolve("java").toString();
    var screen = new Screen(project);
    Tools.run(
        home,
        project.throwAway(home),
        Tools.join(
            screen.before(),
            List.of(java, "-XX:AOTCacheOutput=" + cache),
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"),
            options(natives(runtime).toString()),
            List.of(
                "-Duser.home=" + home,
                "-Djava.io.tmpdir=" + Files.createDirectory(home.resolve("tmp")),
                "-Dkeyturn.training=" + screen.isThere(),
                "--module",
                MAIN,
                screen.isThere() ? home.resolve("mine.keyturn").toString() : "--self-test")));
    if (!Files.exists(cache)) {
      throw new IOException("the self-test left no start-up cache");
    }
  }

  /// Calls the commands that people call most, on a throw-away vault. What the runtime learns of
  /// hot methods stays in: a command is over before anybody could wait for anything else. On
  /// Windows they have a launcher of their own, on macOS none.
  private void trainCommands(Path runtime, Path content) throws IOException {
    if (project.system() == Project.Os.MAC) {
      return;
    }
    boolean linux = project.system() == Project.Os.LINUX;
    var collector = linux ? ONCE : List.<String>of();
    var home = project.fresh("work/home");
    trainCommands(
        runtime,
        home,
        content.resolve(COMMAND_CACHE),
        collector,
        "-Dkeyturn.training.commands=" + home);
    if (linux) {
      var vault = home.resolve("keyturn-training/mine.keyturn");
      trainCommands(
          runtime,
          home,
          content.resolve(KEYLESS_CACHE),
          collector,
          "-Dkeyturn.training.keyless=" + vault);
    }
  }

  private void trainCommands(
      Path runtime, Path home, Path cache, List<String> collector, String training)
      throws IOException {
    Tools.run(
        home,
        project.throwAway(home),
        Tools.join(
            List.of(
                runtime.resolve("bin").resolve("java").toString(), "-XX:AOTCacheOutput=" + cache),
            options(natives(runtime).toString()),
            commandOptions(),
            collector,
            List.of("-Duser.home=" + home, training, "--module", MAIN)));
    if (!Files.exists(cache)) {
      throw new IOException("the commands left no start-up cache");
    }
  }

  private List<String> commandOptions() throws IOException {
    return Package.lines(project.packaging().resolve(COMMAND_OPTIONS));
  }

  private List<String> options() throws IOException {
    return Package.lines(project.packaging().resolve("java.options"));
  }

  private List<String> options(String natives) throws IOException {
    return Tools.join(options(), List.of("-Dorg.sqlite.lib.path=" + natives));
  }

  /// The program that starts the runtime, kept for the launcher.
  private Path setAside(Path runtime) throws IOException {
    var place = project.fresh("work/java").resolve("java");
    return project.system() == Project.Os.LINUX
        ? Files.copy(runtime.resolve("bin/java"), place)
        : place;
  }

  private Path natives(Path runtime) {
    return runtime.resolve(project.system() == Project.Os.WINDOWS ? "bin" : "lib");
  }

  /// The runtime's own programs: nobody but the cache's maker starts them.
  private void withoutPrograms(Path runtime) throws IOException {
    for (var file : Disk.list(runtime.resolve("bin"))) {
      var name = file.getFileName().toString();
      if (project.system() != Project.Os.WINDOWS || name.endsWith(".exe")) {
        Files.delete(file);
      }
    }
    if (project.system() != Project.Os.WINDOWS) {
      Files.delete(runtime.resolve("bin"));
    }
  }

  private Path wrap(Path runtime, Path content) throws IOException {
    var target = project.fresh("image");
    var arguments = new ArrayList<>(List.of("--type", "app-image", "--module", MAIN));
    arguments.addAll(List.of("--name", name(), "--app-version", Installers.version(project)));
    arguments.addAll(List.of("--runtime-image", runtime.toString()));
    arguments.addAll(List.of("--input", content.toString(), "--dest", target.toString()));
    arguments.addAll(List.of("--description", "Password manager", "--vendor", "Keyturn"));
    arguments.addAll(List.of("--copyright", "Apache-2.0", "--icon", icon().toString()));
    var options = Tools.join(List.of("-XX:AOTCache=$APPDIR/" + CACHE), options(installedNatives()));
    options.forEach(option -> arguments.addAll(List.of("--java-options", option)));
    if (project.system() != Project.Os.LINUX) {
      var commands =
          Tools.join(
              List.of("-XX:AOTCache=$APPDIR/" + COMMAND_CACHE),
              options(installedNatives()),
              commandOptions());
      arguments.addAll(Installers.imageOptions(project, commands));
    }
    Tools.jdk("jpackage", arguments);
    return Disk.list(target).getFirst();
  }

  private String installedNatives() {
    return switch (project.system()) {
      case LINUX -> "$APPDIR/../runtime/lib";
      case WINDOWS -> "$APPDIR/../runtime/bin";
      case MAC -> "$APPDIR/../runtime/Contents/Home/lib";
    };
  }

  private String name() {
    return project.system() == Project.Os.LINUX ? "keyturn" : "Keyturn";
  }

  private Path icon() {
    return project
        .icons()
        .resolve(
            switch (project.system()) {
              case LINUX -> "app-512.png";
              case WINDOWS -> "app.ico";
              case MAC -> "app.icns";
            });
  }

  /// Refuses an image of whose start-up caches one would be passed over, or that does not work.
  private void prove(Path image) throws IOException {
    var launcher =
        image
            .resolve(
                switch (project.system()) {
                  case LINUX -> "bin/keyturn";
                  case WINDOWS -> "keyturn-cli.exe";
                  case MAC -> "Contents/MacOS/Keyturn";
                })
            .toString();
    var home = project.fresh("work/home").toString();
    var cached = "-XX:AOTMode=on -Duser.home=" + home;
    Tools.run(
        project.root(),
        Map.of("HOME", home, "JAVA_TOOL_OPTIONS", cached),
        List.of(launcher, "--version"));
    Tools.run(
        project.root(),
        Map.of("HOME", home, "JAVA_TOOL_OPTIONS", cached),
        List.of(launcher, "formats"));
    Tools.run(
        project.root(),
        Map.of("HOME", home, "JAVA_TOOL_OPTIONS", cached, "DISPLAY", "", "WAYLAND_DISPLAY", ""),
        List.of(launcher, "--self-test"));
  }
}
