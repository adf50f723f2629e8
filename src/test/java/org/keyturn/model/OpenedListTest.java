package org.keyturn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenedListTest {
  private final SecretText first = SecretText.of("first");
  private final SecretText second = SecretText.of("second");
  private final OpenedList<ItemVersion> versions =
      new OpenedList<>(List.of(version(2, second), version(1, first)));

  @Test
  void closingEndsAllWhateverHappened() {
    assertThrows(
        IllegalStateException.class,
        () -> {
          try (versions) {
            throw new IllegalStateException();
          }
        });
    assertEquals("\0\0\0\0\0", first.reveal());
    assertEquals("\0\0\0\0\0\0", second.reveal());
  }

  @Test
  void oneOfThemIsKeptAndTheOthersEnd() {
    var kept = versions.only(version -> version.number() == 1);

    assertEquals(Optional.of("first"), kept.map(OpenedListTest::password));
    assertEquals("\0\0\0\0\0\0", second.reveal());
    kept.ifPresent(ItemVersion::close);
    assertEquals("\0\0\0\0\0", first.reveal());
  }

  @Test
  void whereNoneIsWantedAllEnd() {
    assertTrue(versions.only(version -> version.number() == 3).isEmpty());
    assertEquals("\0\0\0\0\0", first.reveal());
  }

  private static String password(ItemVersion version) {
    return version.item().secrets().attribute(Attribute.PASSWORD).reveal();
  }

  private static ItemVersion version(int number, SecretText password) {
    var item = Item.create(ItemType.LOGIN, "name", Instant.EPOCH);
    var none = Secrets.NONE;
    var secrets =
        new Secrets(
            Map.of(Attribute.PASSWORD, password),
            none.notes(),
            none.fields(),
            none.history(),
            none.passkeys(),
            none.extras());
    return new ItemVersion(number, Instant.EPOCH, item.withSecrets(secrets));
  }
}
