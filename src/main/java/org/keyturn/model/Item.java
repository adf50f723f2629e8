package org.keyturn.model;

import java.time.Instant;
import java.util.UUID;

/// A whole item: what the list needs and what is opened on demand.
public record Item(Overview overview, Secrets secrets) implements Opened {

  /// @return an empty item of a type, with a random id
  public static Item create(ItemType type, String name, Instant now) {
    var overview =
        new Overview(
            UUID.randomUUID(),
            type,
            name,
            Overview.Filing.NONE,
            Overview.Details.NONE,
            Overview.Dates.at(now));
    return new Item(overview, Secrets.NONE);
  }

  public UUID id() {
    return overview.id();
  }

  public ItemType type() {
    return overview.type();
  }

  public String name() {
    return overview.name();
  }

  public Item withOverview(Overview newOverview) {
    return new Item(newOverview, secrets);
  }

  public Item withSecrets(Secrets newSecrets) {
    return new Item(overview, newSecrets);
  }

  @Override
  public void close() {
    secrets.close();
  }
}
