import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A bare window of JavaFX, packaged as Keyturn is on Linux: linked, trained, with the same
/// launcher and options.
final class BareImage {
  private static final String MAIN = "bare/bare.Bare";

  private final Project project;

  BareImage(Project project) {
    this.project = project;
  }

  Path make() throws IOException {
    var modules = project.fresh("work/bare-modules");
    var classes = project.fresh("work/bare-classes");
    var sources = project.packaging().resolve("bare");
    var jmods = project.root().resolve("target/packages/modules").toString();
    var javafx = project.fresh("work/bare-javafx");
    for (var module : Disk.list(Path.of(jmods))) {
      if (module.getFileName().toString().startsWith("javafx")) {
        Files.copy(module, modules.resolve(module.getFileName()));
      }
    }
    for (var jar : Disk.list(project.built())) {
      if (jar.getFileName().toString().startsWith("javafx")) {
        Files.copy(jar, javafx.resolve(jar.getFileName()));
      }
    }
    Tools.jdk(
        "javac",
        List.of(
            "--module-path",
            javafx.toString(),
            "-d",
            classes.toString(),
            sources.resolve("module-info.java").toString(),
            sources.resolve("bare/Bare.java").toString()));
    Tools.jdk(
        "jmod",
        List.of(
            "create", "--class-path", classes.toString(), modules.resolve("bare.jmod").toString()));
    var runtime = project.fresh("work/bare-runtime");
    Disk.delete(runtime);
    Tools.jdk("jlink", Image.linking(modules, "bare", runtime));
    var content = project.fresh("work/bare-content");
    var options =
        Package.lines(project.packaging().resolve("java.options")).stream()
            .map(line ->
                line.replaceFirst("^--enable-native.*", "--enable-native-access=javafx.graphics"))
            .toList();
    var java = runtime.resolve("bin/java");
    var command = new ArrayList<>(List.of(java.toString()));
    command.add("-XX:AOTCacheOutput=" + content.resolve("bare.aot"));
    command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
    command.addAll(options);
    command.addAll(List.of("--module", MAIN));
    Tools.run(project.root(), command.toArray(String[]::new));
    var target = project.fresh("work/bare");
    var arguments = new ArrayList<>(List.of("--type", "app-image", "--name", "bare"));
    arguments.addAll(List.of("--module", MAIN, "--runtime-image", runtime.toString()));
    arguments.addAll(List.of("--input", content.toString(), "--dest", target.toString()));
    Tools.jdk("jpackage", arguments);
    var image = target.resolve("bare");
    new LinuxLauncher(project, "bare", MAIN).put(image, java, options);
    return image;
  }
}
