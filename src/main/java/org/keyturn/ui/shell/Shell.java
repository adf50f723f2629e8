package org.keyturn.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.keyturn.address.Address;
import org.keyturn.platform.keys.LatinKeys;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.commands.CommandList;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.dialogs.ButtonKeys;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.dialogs.Screen;
import org.keyturn.ui.fx.EveryLayout;
import org.keyturn.ui.fx.Theme;

/// The inside of the window: one screen, and above it the layer of dialogs. Confined to the JavaFX
/// thread.
public final class Shell {
  public static final double WIDTH = 1280;
  public static final double HEIGHT = 800;
  public static final double MIN_WIDTH = ScaledContent.LEAST_WIDTH;
  public static final double MIN_HEIGHT = ScaledContent.LEAST_HEIGHT;

  private final StackPane holder = new StackPane();
  private final Overlay overlay = new Overlay(holder);
  private final CommandList commands = new CommandList();
  private final StatusNode status = new StatusNode();
  private final StackPane root;
  private final ScaledContent scaled;
  private final Scene scene;
  private final Theme theme;
  private final ReadOnlyStringWrapper vaultName = new ReadOnlyStringWrapper("");
  private final Consumer<Address> browser;
  private @Nullable Screen current;

  /// A window whose links lead nowhere, for tours and tests.
  public Shell() {
    this(address -> {});
  }

  /// A window in the colours of the system until others are chosen.
  ///
  /// @param browser opens web addresses
  public Shell(Consumer<Address> browser) {
    this(browser, SettingKeys.Theme.SYSTEM);
  }

  /// @param browser opens web addresses
  /// @param colours known from the start, so that no other look is read first
  public Shell(Consumer<Address> browser, SettingKeys.Theme colours) {
    this.browser = browser;
    scene = new Scene(new Region(), WIDTH, HEIGHT);
    // Before the first control: that would have JavaFX read its own look.
    theme = new Theme(scene, colours);
    LatinKeys.ofThisComputer(System.getProperty("os.name", ""))
        .ifPresent(keys -> EveryLayout.in(scene, keys));
    root = new StackPane(holder, overlay, status);
    root.getStyleClass().add("shell");
    ButtonKeys.in(holder, () -> holder);
    scaled = new ScaledContent(root);
    scaled.addEventFilter(KeyEvent.KEY_PRESSED, commands::press);
    scene.setRoot(scaled);
    FocusInSight.in(scene);
  }

  /// Replaces the screen and closes every dialog.
  public void show(Screen next) {
    overlay.closeAll();
    var before = current;
    current = next;
    holder.getChildren().setAll(next.view());
    if (before != null) {
      before.closed();
    }
    // Builds what controls make lazily, so that the screen can set the focus inside a scroll pane.
    holder.applyCss();
    holder.layout();
    next.shown();
  }

  /// Whether the window may close now; a screen that says no begins to end its work.
  boolean mayLeave() {
    return current == null || current.mayLeave();
  }

  /// Names the vault that is in sight, for the window's title.
  void name(Optional<Path> vault) {
    vaultName.set(vault.map(VaultNames::name).orElse(""));
  }

  /// The name of the vault in sight, or nothing.
  ReadOnlyStringProperty vaultName() {
    return vaultName.getReadOnlyProperty();
  }

  /// Closes the window as its own button does.
  void requestClose() {
    var window = scene.getWindow();
    window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  /// Everything that can be done now.
  public CommandList commands() {
    return commands;
  }

  public Overlay overlay() {
    return overlay;
  }

  void browse(Address address) {
    browser.accept(address);
  }

  StatusNode status() {
    return status;
  }

  ScaledContent scaled() {
    return scaled;
  }

  /// Everything in the window, one above the other.
  StackPane root() {
    return root;
  }

  public Scene scene() {
    return scene;
  }

  public Theme theme() {
    return theme;
  }
}
