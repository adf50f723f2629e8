package org.keyturn.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import org.keyturn.crypto.Password;
import org.keyturn.files.IoFailures;
import org.keyturn.model.Failed;
import org.keyturn.ui.shell.OpenVault;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.KeyFiles;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.PasswordChange;

/// The end of the tour: the vault gets a key file, the wizard offers to replace it, and the unlock
/// screen asks for it.
final class KeyFileLeg implements Tour.Leg {
  @Override
  public void play(TourGuide guide, OpenVault vault) throws Failed {
    var file = keyFile(guide.ask(() -> vault.session().path()));
    wizard(guide, vault, "50-add-key-file");
    add(vault, file);
    var settings = vault.context().settings();
    settings.keyFile(vault.session().path(), Optional.of(file));
    wizard(guide, vault, "51-replace-key-file");
    guide.fx(() -> vault.lock(LockReason.BY_USER));
    guide.awaitNode("unlock-password");
    guide.awaitVisible("unlock-key-file-remember");
    guide.picture("52-unlock-key-file");
    guide.smallPicture("52-unlock-key-file");
    guide.type("unlock-password", "not this one");
    guide.press("unlock-action");
    guide.awaitVisible("unlock-error");
    guide.picture("53-wrong-pair");
  }

  private static Path keyFile(Path vault) throws Failed {
    try {
      var stick = Files.createDirectories(vault.resolveSibling("stick"));
      var file = stick.resolve("Personal.key");
      KeyFiles.create(file);
      return file;
    } catch (IOException notMade) {
      throw IoFailures.failed(notMade);
    }
  }

  /// The third page, with another key file to come.
  @SuppressWarnings("unchecked") // the list's own values
  private void wizard(TourGuide guide, OpenVault vault, String picture) {
    guide.fx(() -> vault.navigator().rotate(false));
    guide.awaitNode("rotation-accept");
    guide.press("rotation-accept");
    guide.press("rotation-next-page");
    guide.awaitNode("rotation-check-again");
    guide.press("rotation-next-page");
    guide.awaitNode("rotation-key-file-step");
    guide.fx(() ->
        ((ComboBox<Object>) guide.shell().scene().lookup("#rotation-key-file-step"))
            .getSelectionModel()
            .select(1));
    guide.picture(picture);
    guide.fx(() -> guide.shell().scene().lookup("#rotation-next-key-file").requestFocus());
    guide.fx(() -> scrollToEnd(guide));
    guide.picture(picture + "-end");
    guide.smallPicture(picture);
    guide.press("rotation-cancel");
    guide.awaitNode("items");
  }

  private static void scrollToEnd(TourGuide guide) {
    if (guide.shell().scene().lookup(".wizard .scroll-pane") instanceof ScrollPane scroll) {
      scroll.setVvalue(1);
    }
  }

  private static void add(OpenVault vault, Path file) throws Failed {
    var session = vault.session();
    var password = Password.of(RotationLeg.NEW.toCharArray());
    try (var current = Credentials.of(password);
        var next = KeyFiles.credentials(password.copy(), Optional.of(file), session.path())) {
      session.rotation().changePassword(new PasswordChange(current, next, Optional.empty()));
    }
  }
}
