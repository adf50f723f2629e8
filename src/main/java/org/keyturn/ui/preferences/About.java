package org.keyturn.ui.preferences;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import org.keyturn.platform.AppDirectories;
import org.keyturn.platform.FileManager;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.dialogs.Overlay;

/// Which program this is, what it is made of, and where it keeps things.
final class About {
  private final UiContext context;
  private final Overlay overlay;
  private final FileManager files = new FileManager(System.getProperty("os.name", ""));
  private final AppDirectories directories = AppDirectories.ofThisComputer();

  About(UiContext context, Overlay overlay) {
    this.context = context;
    this.overlay = overlay;
  }

  List<Node> rows() {
    return List.of(
        program(),
        folder("preferences.about.data", "about-data", directories.data()),
        folder("preferences.about.settings", "about-settings", directories.config()));
  }

  private Node program() {
    var parts = Components.all();
    var version = About.class.getPackage().getImplementationVersion();
    var title = (context.text("app.name") + " " + Objects.requireNonNullElse(version, "")).strip();
    var text =
        context.text(
            "preferences.about.text",
            Runtime.version().toString(),
            Components.version(parts, "javafx.controls"),
            Components.version(parts, "org.xerial.sqlitejdbc"));
    var licences =
        Buttons.plain(
            context.text("preferences.about.licences"),
            () -> overlay.open(new ComponentsDialog(parts, context).card()));
    licences.setId("about-licences");
    return new PreferenceRow(title, text, licences);
  }

  private Node folder(String key, String id, Path folder) {
    var open =
        Buttons.plain(context.text("preferences.about.open"), () -> files.show(nearest(folder)));
    open.setId(id);
    open.setAccessibleText(context.text("preferences.about.open") + ": " + context.text(key));
    return new PreferenceRow(
        context.text(key), context.text(key + ".text", VaultNames.path(folder)), open);
  }

  /// A folder is made when something is first kept in it.
  private static Path nearest(Path folder) {
    var there = folder;
    while (!there.toFile().isDirectory() && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }
}
