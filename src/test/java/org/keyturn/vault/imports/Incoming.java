package org.keyturn.vault.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Attribute;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// What comes in: each call makes it anew, for a sink wipes what it is given.
final class Incoming {
  static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  private Incoming() {}

  static Item login(String name, String user, String address, String password) {
    var item = Item.create(ItemType.LOGIN, name, NOW);
    var details =
        new Overview.Details(
            Map.of(Attribute.USERNAME, user), List.of(LoginUri.of(address)), List.of());
    return item.withOverview(item.overview().withDetails(details))
        .withSecrets(
            new Secrets(
                Map.of(Attribute.PASSWORD, SecretText.of(password)),
                SecretText.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                Extras.NONE));
  }

  static Folder folder(String name) {
    return new Folder(UUID.randomUUID(), name, Extras.NONE);
  }

  static Item in(Folder folder, Item item) {
    var filing = item.overview().filing().withFolder(Optional.of(folder.id()));
    return item.withOverview(item.overview().withFiling(filing));
  }

  static Item tagged(Item item, String tag) {
    var filing = item.overview().filing().withTags(List.of(tag));
    return item.withOverview(item.overview().withFiling(filing));
  }

  static Item changedAt(Item item, long millis) {
    var dates = item.overview().dates().withChanged(Instant.ofEpochMilli(millis));
    return item.withOverview(item.overview().withDates(dates));
  }

  static void attach(ContentsSink sink, Item item, String name, String text) throws Failed {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var file = new AttachmentRef(UUID.randomUUID(), name, bytes.length, NOW);
    sink.attachment(item.id(), file, new ByteArrayInputStream(bytes));
  }
}
