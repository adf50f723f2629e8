package org.keyturn.ui.firststeps;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyturn.generator.PasswordGenerator;
import org.keyturn.generator.PasswordRules;
import org.keyturn.model.Attribute;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview.Details;
import org.keyturn.model.Overview.Filing;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.context.UiContext;

/// Invented items that show what a vault can hold, in the person's language, all with one tag. No
/// name, number or address in them is anyone's.
final class SampleItems {
  /// The secret of RFC 6238's test vectors, which protects nothing.
  private static final String CODE = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  private final UiContext context;

  SampleItems(UiContext context) {
    this.context = context;
  }

  List<Item> all() {
    return List.of(mail(), forum(), card(), wifi(), note(), person());
  }

  private Item mail() {
    var open = Map.of(Attribute.USERNAME, "robin@mail.example");
    var hidden = Map.of(Attribute.PASSWORD, strong(), Attribute.TOTP, SecretText.of(CODE));
    return item(ItemType.LOGIN, "samples.mail", open, hidden, "https://mail.example");
  }

  /// Has a password that the security check finds.
  private Item forum() {
    var open = Map.of(Attribute.USERNAME, "robin");
    var hidden = Map.of(Attribute.PASSWORD, SecretText.of("sunshine"));
    return item(ItemType.LOGIN, "samples.forum", open, hidden, "https://forum.example");
  }

  /// The number is one that banks keep for tests.
  private Item card() {
    var open =
        Map.of(
            Attribute.CARDHOLDER_NAME, "Robin Sample",
            Attribute.BRAND, "Visa",
            Attribute.EXP_MONTH, "12",
            Attribute.EXP_YEAR, "2030");
    var hidden =
        Map.of(
            Attribute.NUMBER, SecretText.of("4111 1111 1111 1111"),
            Attribute.CODE, SecretText.of("123"));
    return item(ItemType.CARD, "samples.card", open, hidden, "");
  }

  private Item wifi() {
    var open =
        Map.of(
            Attribute.NETWORK_NAME,
            context.text("samples.wifi.network"),
            Attribute.NETWORK_SECURITY,
            "WPA2");
    return item(ItemType.WIFI, "samples.wifi", open, Map.of(Attribute.PASSWORD, strong()), "");
  }

  private Item note() {
    return item(ItemType.SECURE_NOTE, "samples.note", Map.of(), Map.of(), "");
  }

  private Item person() {
    var open =
        Map.of(
            Attribute.FIRST_NAME, "Robin",
            Attribute.LAST_NAME, "Sample",
            Attribute.EMAIL, "robin@mail.example");
    return item(ItemType.IDENTITY, "samples.person", open, Map.of(), "");
  }

  /// @param key of its name in the messages; its note, if it has one, is a text of its own
  private Item item(
      ItemType type,
      String key,
      Map<Attribute, String> open,
      Map<Attribute, SecretText> hidden,
      String address) {
    var item = Item.create(type, context.text(key), context.timers().now());
    var links = address.isEmpty() ? List.<LoginUri>of() : List.of(LoginUri.of(address));
    var filing = new Filing(Optional.empty(), false, false, List.of(context.text("samples.tag")));
    var note = type == ItemType.SECURE_NOTE ? context.text("samples.note.text") : "";
    var secrets =
        new Secrets(hidden, SecretText.of(note), List.of(), List.of(), List.of(), Extras.NONE);
    var overview =
        item.overview().withFiling(filing).withDetails(new Details(open, links, List.of()));
    return new Item(overview, secrets);
  }

  private static SecretText strong() {
    var chars = PasswordGenerator.generate(PasswordRules.standard());
    var made = SecretText.of(chars);
    Arrays.fill(chars, '\0');
    return made;
  }
}
