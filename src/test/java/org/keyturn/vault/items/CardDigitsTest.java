package org.keyturn.vault.items;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Attribute;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;

/// The end of a card's number stands in the list once the item was saved, also after the next
/// unlock, and is gone as soon as the item asks for the master password.
class CardDigitsTest {

  @Test
  void digitsComeWithASaveAndGoWithReprompt(@TempDir Path folder) throws Failed {
    var vaults = CheapVaults.swift(folder.resolve("data"), new TinyExports());
    var vault = folder.resolve("Cards.keyturn");
    try (var password = Password.of("a password".toCharArray())) {
      var card = card();
      try (var session = vaults.create(vault, password, Optional.of(CheapVaults.CHEAP))) {
        session.items().save(card, 0);
        assertEquals(Optional.of("4242"), digits(session));
      }
      try (var session = unlock(vaults, vault, password)) {
        assertEquals(Optional.of("4242"), digits(session));
        try (var opened = session.items().open(card.id()).value()) {
          var filing = new Overview.Filing(Optional.empty(), false, true, List.of());
          var guarded = opened.withOverview(opened.overview().withFiling(filing));
          session.items().save(guarded, session.items().open(card.id()).revision());
        }
        assertEquals(Optional.empty(), digits(session));
      }
      try (var session = unlock(vaults, vault, password)) {
        assertEquals(Optional.empty(), digits(session));
      }
    }
  }

  private static Session unlock(Vaults vaults, Path vault, Password password) throws Failed {
    return vaults.unlock(vault, password, Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
  }

  private static Optional<String> digits(Session session) throws Failed {
    return session.items().list().getFirst().details().lastDigits();
  }

  private static Item card() {
    return Item.create(ItemType.CARD, "Card", Instant.EPOCH)
        .withSecrets(
            new Secrets(
                Map.of(Attribute.NUMBER, SecretText.of("4242 4242 4242 4242")),
                SecretText.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                Extras.NONE));
  }
}
