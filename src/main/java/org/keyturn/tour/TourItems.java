package org.keyturn.tour;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview.Details;
import org.keyturn.model.Overview.Filing;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.vault.Session;

/// What the tour's vault holds; every name is invented.
final class TourItems {
  private final Instant now;
  private final Folder finance = Folder.named("Finance");
  private final Folder home = Folder.named("Home");
  private final List<Item> items = new ArrayList<>();

  TourItems(Instant now) {
    this.now = now;
    bank();
    logins();
    others();
  }

  UUID favourite() {
    return items.getFirst().id();
  }

  UUID card() {
    return items.stream().filter(i -> i.type() == ItemType.CARD).findFirst().orElseThrow().id();
  }

  UUID network() {
    return items.stream().filter(i -> i.type() == ItemType.WIFI).findFirst().orElseThrow().id();
  }

  int count() {
    return items.size();
  }

  void fill(Session session) throws Failed {
    session.folders().save(finance);
    session.folders().save(home);
    for (var item : items) {
      session.items().save(item, 0);
    }
  }

  private void bank() {
    var open = Map.of(Attribute.USERNAME, "mara.lindqvist@posteo.example");
    var links = List.of(LoginUri.of("https://online.fjordbank.example/login"));
    var values = new EnumMap<Attribute, SecretText>(Attribute.class);
    values.put(Attribute.PASSWORD, SecretText.of("tR7#qvKm9-WxZ2ep&hY4uDs"));
    values.put(Attribute.TOTP, SecretText.of("JBSWY3DPEHPK3PXP"));
    var past =
        List.of(
            new PastPassword(
                SecretText.of("Harbour-77"), now.minus(Duration.ofDays(200)), Extras.NONE));
    var note = "Branch on Kanalgata, ask for Ingrid. Card reader is in the desk drawer.";
    var secrets =
        new Secrets(
            values,
            SecretText.of(note),
            List.of(CustomField.text("Customer number", "4471 0926")),
            past,
            List.of(),
            Extras.NONE);
    var filing =
        new Filing(Optional.of(finance.id()), true, false, List.of("two-factor", "joint account"));
    var item = Item.create(ItemType.LOGIN, "Fjordbank", now);
    var overview =
        item.overview().withFiling(filing).withDetails(new Details(open, links, List.of()));
    items.add(new Item(overview, secrets));
  }

  private void logins() {
    login("Elbe Insurance", "mara.lindqvist@posteo.example", finance, "elbe.example");
    login("Evergreen Grocers", "mara@lindqvist.example", home, "evergreen.example");
    login("Fennel & Thyme", "mara.lindqvist", home, "fennel-thyme.example");
    login("Flatiron Cloud Console", "ops-mara", null, "console.flatiron.example");
    login("Forge (self-hosted)", "mara", null, "forge.lindqvist.example");
    login("Gridline Energy", "customer 4471 0926", home, "gridline.example");
    login("Halcyon Air", "ml-halcyon@lindqvist.example", null, "halcyon-air.example");
    login("Harbour Library", "2 8834 107", home, "library.harbour.example");
    login(
        "Inkwell Publishing Cooperative for Illustrated Books",
        "mara.lindqvist@posteo.example",
        null,
        "inkwell.example");
    login("Juniper Payroll", "m.lindqvist@nordwerk.example", finance, "juniper.example");
    login("Kestrel Mail", "mara@lindqvist.example", null, "kestrel.example");
    login("Lumen Bank", "mlindqvist", finance, "lumen.example");
  }

  private void login(
      String name, String user, @org.jspecify.annotations.Nullable Folder folder, String host) {
    var links = List.of(LoginUri.of("https://" + host));
    var filing = new Filing(Optional.ofNullable(folder).map(Folder::id), false, false, List.of());
    var item = Item.create(ItemType.LOGIN, name, now);
    var overview =
        item.overview()
            .withFiling(filing)
            .withDetails(new Details(Map.of(Attribute.USERNAME, user), links, List.of()));
    items.add(
        new Item(
            overview, secrets(Map.of(Attribute.PASSWORD, SecretText.of("winter-" + host)), "")));
  }

  private void others() {
    plain(
        ItemType.CARD,
        "Fjordbank Visa",
        Map.of(
            Attribute.CARDHOLDER_NAME, "Mara Lindqvist",
            Attribute.BRAND, "Visa",
            Attribute.EXP_MONTH, "4",
            Attribute.EXP_YEAR, "2029"),
        Map.of(
            Attribute.NUMBER, SecretText.of("4000 0012 3456 7899"),
            Attribute.CODE, SecretText.of("737")));
    plain(ItemType.SECURE_NOTE, "Cabin: alarm and stove", Map.of(), Map.of());
    plain(
        ItemType.IDENTITY,
        "Mara Lindqvist",
        Map.of(Attribute.FIRST_NAME, "Mara", Attribute.LAST_NAME, "Lindqvist"),
        Map.of());
    plain(
        ItemType.WIFI,
        "Cabin Wi-Fi",
        Map.of(Attribute.NETWORK_NAME, "Cabin; by the stove", Attribute.NETWORK_SECURITY, "WPA2"),
        Map.of(Attribute.PASSWORD, SecretText.of("nine-otters-on-ice")));
    plain(
        ItemType.SSH_KEY,
        "Deploy key",
        Map.of(Attribute.KEY_FINGERPRINT, "SHA256:q2lXk0mEexample"),
        Map.of());
  }

  private void plain(
      ItemType type, String name, Map<Attribute, String> open, Map<Attribute, SecretText> hidden) {
    var item = Item.create(type, name, now);
    var overview = item.overview().withDetails(new Details(open, List.of(), List.of()));
    var note = type == ItemType.SECURE_NOTE ? "The stove needs ten minutes before it draws." : "";
    items.add(new Item(overview, secrets(hidden, note)));
  }

  private static Secrets secrets(Map<Attribute, SecretText> values, String note) {
    return new Secrets(values, SecretText.of(note), List.of(), List.of(), List.of(), Extras.NONE);
  }
}
