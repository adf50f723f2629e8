import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Debian's and Red Hat's packages, both of one tree. Their own tools pack it: jpackage would
/// register menu entries and file types by scripts at installation, where files in the usual places
/// are enough and go away with the package.
final class LinuxPackages {
  private static final String ID = "org.keyturn.Keyturn";
  private static final String MIME_ICON = "application-vnd.keyturn.vault";
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  private final Project project;
  private final Path image;

  LinuxPackages(Project project, Path image) {
    this.project = project;
    this.image = image;
  }

  void make(Set<Package.Kind> kinds) throws IOException {
    if (kinds.contains(Package.Kind.DEB)) {
      deb(tree());
    }
    if (kinds.contains(Package.Kind.RPM)) {
      rpm(tree());
    }
  }

  private Path tree() throws IOException {
    var tree = project.fresh("work/tree");
    Disk.copy(image, tree.resolve("opt/keyturn"));
    var share = tree.resolve("usr/share");
    Files.createSymbolicLink(
        Files.createDirectories(tree.resolve("usr/bin")).resolve("keyturn"),
        Path.of("/opt/keyturn/bin/keyturn"));
    Disk.write(
        share.resolve("applications/" + ID + ".desktop"),
        project.filled("linux/" + ID + ".desktop"));
    Disk.write(
        share.resolve("metainfo/" + ID + ".metainfo.xml"),
        project.filled("linux/" + ID + ".metainfo.xml"));
    Disk.write(
        share.resolve("mime/packages/" + ID + ".xml"), project.filled("linux/" + ID + ".mime.xml"));
    icons(share.resolve("icons/hicolor"));
    packed(share.resolve("man/man1/keyturn.1"), project.filled("linux/keyturn.1"));
    documents(share.resolve("doc/keyturn"));
    Disk.publish(tree);
    return tree;
  }

  private void icons(Path theme) throws IOException {
    for (int size : SIZES) {
      var folder = theme.resolve(size + "x" + size);
      icon("app-" + size + ".png", folder.resolve("apps/" + ID + ".png"));
      icon("vault-" + size + ".png", folder.resolve("mimetypes/" + MIME_ICON + ".png"));
    }
    icon("app.svg", theme.resolve("scalable/apps/" + ID + ".svg"));
    icon("vault.svg", theme.resolve("scalable/mimetypes/" + MIME_ICON + ".svg"));
  }

  private void icon(String file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(project.icons().resolve(file), to);
  }

  private void documents(Path folder) throws IOException {
    Files.createDirectories(folder);
    var licence = Files.readString(project.root().resolve("NOTICE"));
    Disk.write(folder.resolve("copyright"), project.filled("linux/copyright") + licence);
    packed(folder.resolve("changelog"), project.filled("linux/changelog"));
    var docs = project.root().resolve("docs");
    for (var page : List.of("command-line", "security", "vault-format", "export-format")) {
      Files.copy(docs.resolve(page + ".md"), folder.resolve(page + ".md"));
    }
    Files.copy(project.root().resolve("CHANGELOG.md"), folder.resolve("CHANGELOG.md"));
  }

  /// Without a name and a time in its head, so that the same text packs to the same bytes.
  private void packed(Path file, String text) throws IOException {
    Disk.write(file, text);
    Tools.run(project.root(), "gzip", "-9n", file.toString());
  }

  private void deb(Path tree) throws IOException {
    var overrides = Files.readString(project.packaging().resolve("linux/lintian-overrides"));
    Disk.write(tree.resolve("usr/share/lintian/overrides/keyturn"), overrides);
    Disk.write(
        tree.resolve("DEBIAN/control"),
        project
            .filled("linux/control")
            .replace("@ARCH@", project.arm() ? "arm64" : "amd64")
            .replace("@SIZE@", String.valueOf(Disk.size(tree) / 1024)));
    Disk.write(tree.resolve("DEBIAN/md5sums"), sums(tree));
    Disk.publish(tree);
    Tools.run(
        project.root(),
        "dpkg-deb",
        "-Zxz",
        "--root-owner-group",
        "--build",
        tree.toString(),
        project.dist().toString());
  }

  private static String sums(Path tree) throws IOException {
    var sums = new StringBuilder();
    try {
      for (var file : Disk.walk(tree)) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && !file.startsWith(tree.resolve("DEBIAN"))) {
          var digest =
              java.security.MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file));
          sums.append(java.util.HexFormat.of().formatHex(digest))
              .append("  ")
              .append(tree.relativize(file))
              .append('\n');
        }
      }
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
    return sums.toString();
  }

  private void rpm(Path tree) throws IOException {
    var work = project.fresh("work/rpm");
    Tools.run(
        project.root(),
        "rpmbuild",
        "-bb",
        "--define",
        "_topdir " + work,
        "--define",
        "_rpmdir " + project.dist(),
        "--define",
        "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm",
        "--define",
        "keyturn_version " + project.version(),
        "--define",
        "keyturn_tree " + tree,
        project.packaging().resolve("linux/keyturn.spec").toString());
  }
}
