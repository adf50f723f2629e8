package org.keyturn.tour;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Failed;
import org.keyturn.ui.shell.OpenVault;
import org.keyturn.vault.KeyRotation.Stage;
import org.keyturn.vault.PasswordChange;

/// The tour's way through the rotation wizard: once cancelled, once failing, once to its end.
final class RotationLeg implements Tour.Leg {
  static final String NEW = "turn the silver key once";

  @Override
  public void play(TourGuide guide, OpenVault vault) throws Failed {
    guide.fx(() -> vault.navigator().rotate(true));
    pages(guide);
    commitHeld(guide, vault);
    failing(guide, vault);
    toTheEnd(guide, vault);
  }

  private void pages(TourGuide guide) {
    guide.awaitNode("rotation-accept");
    guide.picture("30-rotate-before");
    guide.smallPicture("30-rotate-before");
    press(guide, "rotation-accept", "rotation-next-page");
    guide.awaitNode("rotation-check-again");
    guide.picture("31-rotate-check");
    guide.smallPicture("31-rotate-check");
    guide.press("rotation-next-page");
    guide.awaitNode("rotation-current");
    type(guide, "not the right one", NEW);
    guide.await(() -> guide.shell().scene().lookup(".strength-meter .tone-success") != null);
    guide.press("rotation-next-page");
    guide.awaitVisible("rotation-error-current");
    guide.picture("32-rotate-password");
    guide.smallPicture("32-rotate-password");
    guide.press("rotation-cancel");
    guide.awaitNode("items");
  }

  private void commitHeld(TourGuide guide, OpenVault vault) {
    var held = guide.hold(RotationLeg::half);
    summary(guide, vault);
    guide.picture("33-rotate-summary");
    guide.smallPicture("33-rotate-summary");
    guide.press("rotation-commit");
    guide.await(held::isReached);
    guide.picture("34-rotate-progress");
    guide.smallPicture("34-rotate-progress");
    guide.press("rotation-cancel");
    held.release();
    guide.awaitNode("rotation-close");
    guide.picture("35-rotate-cancelled");
    guide.press("rotation-close");
    guide.awaitNode("items");
  }

  private static boolean half(Tick tick) {
    return tick.phase() == Stage.REENCRYPT && tick.total() > 0 && 2 * tick.done() >= tick.total();
  }

  /// The master password changes elsewhere between the proof and the run.
  private void failing(TourGuide guide, OpenVault vault) throws Failed {
    summary(guide, vault);
    change(vault, Tour.PASSWORD, "in between another one");
    guide.press("rotation-commit");
    guide.awaitNode("rotation-code");
    guide.picture("36-rotate-failed");
    guide.press("rotation-close");
    guide.awaitNode("items");
    change(vault, "in between another one", Tour.PASSWORD);
  }

  private static void change(OpenVault vault, String from, String to) throws Failed {
    try (var current = Password.of(from.toCharArray());
        var next = Password.of(to.toCharArray())) {
      vault
          .session()
          .rotation()
          .changePassword(new PasswordChange(current, next, Optional.empty()));
    }
  }

  private void toTheEnd(TourGuide guide, OpenVault vault) {
    guide.fx(() -> vault.navigator().rotate(true));
    guide.awaitNode("rotation-accept");
    press(guide, "rotation-accept", "rotation-next-page");
    guide.awaitNode("rotation-check-again");
    guide.fx(() ->
        guide.shell().scene().getRoot().lookupAll(".export-line .check-box").stream()
            .map(CheckBox.class::cast)
            .forEach(tick -> tick.setSelected(false)));
    guide.press("rotation-next-page");
    guide.awaitNode("rotation-current");
    type(guide, Tour.PASSWORD, NEW);
    guide.press("rotation-next-page");
    guide.awaitNode("rotation-commit");
    guide.press("rotation-commit");
    guide.awaitNode("unlock-password");
    guide.picture("37-relocked");
    guide.smallPicture("37-relocked");
    guide.type("unlock-password", NEW);
    guide.press("unlock-action");
    guide.awaitNode("items");
    guide.picture("38-unlocked-again");
  }

  /// The wizard up to the summary, with the right password.
  static void summary(TourGuide guide, OpenVault vault) {
    guide.fx(() -> vault.navigator().rotate(true));
    guide.awaitNode("rotation-accept");
    press(guide, "rotation-accept", "rotation-next-page");
    guide.awaitNode("rotation-check-again");
    guide.press("rotation-next-page");
    guide.awaitNode("rotation-current");
    type(guide, Tour.PASSWORD, NEW);
    guide.press("rotation-next-page");
    guide.awaitNode("rotation-commit");
  }

  private static void press(TourGuide guide, String... ids) {
    for (var id : ids) {
      guide.press(id);
    }
  }

  private static void type(TourGuide guide, String current, String next) {
    guide.type("rotation-current", current);
    guide.type("rotation-next", next);
    guide.type("rotation-repeat", next);
  }
}
