import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The installers of Windows and macOS, made by jpackage.
final class Installers {
  /// Never changes: by it Windows knows that a newer version replaces an older one.
  private static final String WINDOWS_ID = "5f6a36a0-7c52-4f0e-9d8b-2b7f4d0c9a61";

  private static final String MAC_ID = "org.keyturn.Keyturn";
  private static final List<String> TYPES = List.of("vault", "export");

  private final Project project;
  private final Path image;

  Installers(Project project, Path image) {
    this.project = project;
    this.image = image;
  }

  void make(Set<Package.Kind> kinds) throws IOException {
    if (project.system() == Project.Os.MAC) {
      finishMac();
    }
    if (kinds.contains(Package.Kind.MSI)) {
      msi();
    }
    if (kinds.contains(Package.Kind.DMG)) {
      dmg();
    }
  }

  /// jpackage refuses versions that begin with 0 on macOS; the bundle gets its real one afterwards.
  static String version(Project project) {
    boolean early = project.system() == Project.Os.MAC && project.version().startsWith("0.");
    return early ? "1.0.0" : project.version();
  }

  /// What an image needs on these systems beyond Linux: file types, the launcher for terminals.
  ///
  /// @param commands the options of the launcher for terminals
  static List<String> imageOptions(Project project, List<String> commands) throws IOException {
    var options = new ArrayList<String>();
    if (project.system() == Project.Os.WINDOWS) {
      var console = project.fresh("work/launcher").resolve("keyturn-cli.properties");
      Files.writeString(
          console,
          "win-console=true\nwin-menu=false\nwin-shortcut=false\njava-options="
              + String.join(" ", commands)
              + "\n");
      options.addAll(List.of("--add-launcher", "keyturn-cli=" + console));
    } else {
      options.addAll(List.of("--mac-package-identifier", MAC_ID));
      options.addAll(List.of("--mac-package-name", "Keyturn", "--mac-app-category", "utilities"));
      options.addAll(associations(project));
    }
    return options;
  }

  private static List<String> associations(Project project) throws IOException {
    var icon =
        project.icons().resolve(project.system() == Project.Os.MAC ? "vault.icns" : "vault.ico");
    var folder = project.fresh("work/associations");
    var options = new ArrayList<String>();
    for (var type : TYPES) {
      var file = folder.resolve(type + ".properties");
      var text =
          Files.readString(project.packaging().resolve("associations/" + type + ".properties"));
      Files.writeString(file, text + "icon=" + icon.toString().replace('\\', '/') + "\n");
      options.addAll(List.of("--file-associations", file.toString()));
    }
    return options;
  }

  private void msi() throws IOException {
    for (var file : Disk.walk(image)) {
      if (file.toString().matches(".*\\.(exe|dll)")) {
        signWindows(file);
      }
    }
    var arguments = installer("msi");
    arguments.addAll(
        List.of("--win-upgrade-uuid", WINDOWS_ID, "--win-menu", "--win-per-user-install"));
    arguments.addAll(List.of("--win-dir-chooser", "--description", "Password manager"));
    arguments.addAll(List.of("--vendor", "Keyturn", "--copyright", "Apache-2.0"));
    arguments.addAll(List.of("--license-file", project.root().resolve("LICENSE").toString()));
    arguments.addAll(associations(project));
    Tools.jdk("jpackage", arguments);
    signWindows(rename(".msi", "x64"));
  }

  private void dmg() throws IOException {
    Tools.jdk("jpackage", installer("dmg"));
    rename(".dmg", project.arm() ? "arm64" : "x64");
  }

  private List<String> installer(String type) {
    return new ArrayList<>(
        List.of(
            "--type",
            type,
            "--name",
            "Keyturn",
            "--app-image",
            image.toString(),
            "--app-version",
            version(project),
            "--dest",
            project.dist().toString()));
  }

  private Path rename(String ending, String architecture) throws IOException {
    for (var file : Disk.list(project.dist())) {
      if (file.toString().endsWith(ending)) {
        var name = "Keyturn-" + project.version() + "-" + architecture + ending;
        return Files.move(file, file.resolveSibling(name));
      }
    }
    throw new IOException("jpackage left no " + ending);
  }

  /// With the certificate in the file that `KEYTURN_CERTIFICATE` names, if there is one, by the
  /// program that `KEYTURN_SIGNTOOL` names.
  private void signWindows(Path file) throws IOException {
    var certificate = Optional.ofNullable(System.getenv("KEYTURN_CERTIFICATE"));
    if (certificate.isEmpty()) {
      return;
    }
    Files.setAttribute(file, "dos:readonly", false); // jpackage sets it on the launchers
    Tools.run(
        project.root(),
        Optional.ofNullable(System.getenv("KEYTURN_SIGNTOOL")).orElse("signtool"),
        "sign",
        "/fd",
        "SHA256",
        "/td",
        "SHA256",
        "/tr",
        "http://timestamp.digicert.com",
        "/d",
        "Keyturn",
        "/f",
        certificate.get(),
        "/p",
        System.getenv("KEYTURN_CERTIFICATE_PASSWORD"),
        file.toString());
  }

  /// The real version goes into the bundle, then its signature: of the person named in
  /// `KEYTURN_MAC_SIGNER`, or none that tells who made it.
  private void finishMac() throws IOException {
    var plist = image.resolve("Contents/Info.plist").toString();
    for (var key : List.of("CFBundleShortVersionString", "CFBundleVersion")) {
      Tools.run(project.root(), "plutil", "-replace", key, "-string", project.version(), plist);
    }
    var entitlements = project.packaging().resolve("macos/entitlements.plist").toString();
    var signer = Optional.ofNullable(System.getenv("KEYTURN_MAC_SIGNER")).filter(s -> !s.isBlank());
    if (signer.isPresent()) {
      Tools.jdk(
          "jpackage",
          List.of(
              "--type",
              "app-image",
              "--app-image",
              image.toString(),
              "--mac-sign",
              "--mac-signing-key-user-name",
              signer.get(),
              "--mac-entitlements",
              entitlements));
    } else {
      Tools.run(
          project.root(),
          "codesign",
          "--force",
          "--deep",
          "--entitlements",
          entitlements,
          "--sign",
          "-",
          image.toString());
    }
  }
}
