package org.keyturn.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyturn.health.Finding;
import org.keyturn.model.Attribute;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview.Details;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.shell.OpenVault;

/// The tour's way through the security check.
final class HealthLeg implements Tour.Leg {
  /// SHA-1 of "password" and of "sunshine", as they stand in published lists.
  private static final String BREACHED =
      """
      5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:10434004
      8D6E34F987851AA599257D3831A1AF040886842F:431202
      """;

  @Override
  public void play(TourGuide guide, OpenVault vault) throws Failed {
    add(vault, "Harbour Hostel", "mara.l", "password", "http://hostel.example");
    add(vault, "Old forum", "mara", "password", "https://forum.example");
    add(vault, "Northlight Rail", "mara", "sunshine", "https://rail.example");
    add(vault, "Forge (hosted)", "mara", "Kestrel81", "https://github.com");
    guide.fx(() -> vault.navigator().securityCheck());
    guide.awaitNode("findings");
    guide.picture("60-security-check");
    guide.smallPicture("60-security-check");
    guide.press("health-breached");
    guide.picture("61-breaches");
    var list = list(guide.ask(() -> vault.session().path().toAbsolutePath().getParent()));
    guide.fx(() -> vault.context().settings().put(SettingKeys.BREACH_FILE, Optional.of(list)));
    guide.press("health-back");
    guide.awaitNode("security-check");
    add(vault, "Newsletter", "mara", "sunshine", "https://letter.example");
    guide.await(() -> vault.navigator().health().get().counts().size() > 3);
    guide.await(() -> vault.navigator().health().get().counts().containsKey(Finding.Kind.BREACHED));
    guide.picture("62-sidebar-count");
    guide.press("security-check");
    guide.awaitNode("findings");
    guide.press("health-breached");
    guide.picture("63-breached");
    guide.smallPicture("63-breached");
    guide.press("health-back");
    guide.awaitNode("search");
  }

  private static Path list(Path folder) {
    try {
      return Files.writeString(
          folder.resolve("pwned-passwords-sha1-ordered-by-hash.txt"), BREACHED);
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }

  private static void add(OpenVault vault, String name, String user, String password, String uri)
      throws Failed {
    var item = Item.create(ItemType.LOGIN, name, vault.context().timers().now());
    var details =
        new Details(Map.of(Attribute.USERNAME, user), List.of(LoginUri.of(uri)), List.of());
    var hidden = Map.of(Attribute.PASSWORD, SecretText.of(password));
    var secrets =
        new Secrets(hidden, SecretText.EMPTY, List.of(), List.of(), List.of(), Extras.NONE);
    vault.session().items().save(new Item(item.overview().withDetails(details), secrets), 0);
  }
}
