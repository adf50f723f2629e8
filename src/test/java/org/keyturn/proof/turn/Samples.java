package org.keyturn.proof.turn;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Attribute;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;

/// Vaults to try things on, and short words for what is done to them.
final class Samples {
  private Samples() {}

  static Password password(int number) {
    return Password.of(("master password " + number).toCharArray());
  }

  static Session unlock(Vaults vaults, Path vault, int password) throws Failed {
    return vaults.unlock(
        vault, password(password), Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
  }

  static Item login(String name, String secret) {
    var item = Item.create(ItemType.LOGIN, name, Instant.ofEpochMilli(1_000));
    return withSecret(item, secret, List.of());
  }

  static Item withSecret(Item item, String secret, List<PastPassword> history) {
    return item.withSecrets(
        new Secrets(
            Map.of(Attribute.PASSWORD, SecretText.of(secret)),
            SecretText.of("note of " + item.name()),
            List.of(),
            history,
            List.of(),
            Extras.NONE));
  }

  static String secret(Item item) {
    return item.secrets().attribute(Attribute.PASSWORD).reveal();
  }

  static byte[] bytes(long seed, int length) {
    var bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  static UUID attach(Session session, UUID item, String name, byte[] content) throws Failed {
    return session
        .attachments()
        .add(
            item,
            name,
            new ByteArrayInputStream(content),
            content.length,
            Progress.NONE,
            new CancelToken())
        .id();
  }

  /// Fills a vault in one import: items with history, some trashed, in folders.
  static List<UUID> fill(Session session, int items, int folders, long seed) throws Failed {
    var random = new Random(seed);
    var groups = new ArrayList<Folder>();
    for (int i = 0; i < folders; i++) {
      groups.add(Folder.named("Folder " + i));
    }
    var all = new ArrayList<Item>();
    for (int i = 0; i < items; i++) {
      all.add(item(i, groups.get(i % folders), random));
    }
    session
        .imports()
        .pour(
            sink -> {
              for (var folder : groups) {
                sink.folder(folder);
              }
              for (var item : all) {
                sink.item(item);
              }
            },
            Progress.NONE,
            new CancelToken());
    return all.stream().map(Item::id).toList();
  }

  private static Item item(int number, Folder folder, Random random) {
    var history =
        List.of(
            new PastPassword(
                SecretText.of("past " + random.nextLong()),
                Instant.ofEpochMilli(5_000 + number),
                Extras.NONE));
    var item = login("Item " + number, "");
    var filing =
        new Overview.Filing(Optional.of(folder.id()), number % 3 == 0, false, List.of("tag"));
    var filed = item.withOverview(item.overview().withFiling(filing));
    return withSecret(filed, "secret " + random.nextLong() + "x".repeat(number % 700), history);
  }

  static RotationRequest rotation(int from, int to, Set<UUID> renew) {
    return new RotationRequest(
        new PasswordChange(password(from), password(to), Optional.empty()),
        renew,
        BackupChoice.UNTIL_UNLOCK,
        Optional.empty());
  }
}
