package org.keyturn.proof;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// Items to fill vaults with.
final class Samples {
  private static final Instant DAY = Instant.parse("2026-03-04T05:06:07.089Z");

  private Samples() {}

  static Item login(String name, String password) {
    var item = Item.create(ItemType.LOGIN, name, DAY);
    var overview =
        item.overview()
            .withDetails(
                new Overview.Details(
                    Map.of(Attribute.USERNAME, "ada@example.org"),
                    List.of(LoginUri.of("https://example.org/" + name.length())),
                    List.of()));
    return new Item(overview, secrets(Map.of(Attribute.PASSWORD, SecretText.of(password)), name));
  }

  static Item note(String name, String text) {
    return Item.create(ItemType.SECURE_NOTE, name, DAY).withSecrets(secrets(Map.of(), text));
  }

  static Item card(String name) {
    return Item.create(ItemType.CARD, name, DAY)
        .withSecrets(
            secrets(Map.of(Attribute.NUMBER, SecretText.of("4111 1111 1111 1111")), "of " + name));
  }

  static Item in(Item item, UUID folder) {
    return item.withOverview(
        item.overview()
            .withFiling(new Overview.Filing(Optional.of(folder), true, false, List.of("a tag"))));
  }

  static Item withPassword(Item item, String password) {
    return item.withSecrets(secrets(Map.of(Attribute.PASSWORD, SecretText.of(password)), "later"));
  }

  private static Secrets secrets(Map<Attribute, SecretText> attributes, String notes) {
    return new Secrets(
        attributes,
        SecretText.of(notes),
        List.of(CustomField.text("field", "value")),
        List.of(),
        List.of(),
        Extras.NONE);
  }

  /// Text that looks like nothing else.
  static String text(Random random, int length) {
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) ('!' + random.nextInt(90)));
    }
    return text.toString();
  }

  static byte[] bytes(long seed, int length) {
    var bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
