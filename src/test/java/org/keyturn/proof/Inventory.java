package org.keyturn.proof;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.VaultSettings;
import org.keyturn.model.json.ItemJson;
import org.keyturn.model.json.SettingsJson;
import org.keyturn.vault.Session;

/// Everything that a session gives out, each thing as a line of text under its id: equal contents
/// give equal maps.
final class Inventory {
  private static final UUID SETTINGS = new UUID(0, 2);
  private final Map<UUID, String> lines = new TreeMap<>();
  private final Set<UUID> refused = new HashSet<>();

  private Inventory() {}

  /// Reads on past what is damaged; any other failure is thrown.
  static Inventory of(Session session) throws Failed {
    var inventory = new Inventory();
    for (var folder : session.folders().list()) {
      inventory.lines.put(folder.id(), hash(ItemJson.writeFolder(folder)));
    }
    for (var overview : session.items().list()) {
      inventory.item(session, overview.id());
      for (var file : overview.details().attachments()) {
        inventory.attachment(session, file.id());
      }
    }
    // Settings that do not open are named, and until they are set aside nobody has chosen any.
    if (!session.settings().equals(VaultSettings.DEFAULT)) {
      inventory.lines.put(SETTINGS, hash(SettingsJson.write(session.settings())));
    }
    for (var export : session.exports().ledger()) {
      inventory.lines.put(export.identity().exportId(), export.path() + " " + export.created());
    }
    return inventory;
  }

  private void item(Session session, UUID id) throws Failed {
    try {
      var item = session.items().open(id).value();
      lines.put(
          id,
          hash(ItemJson.writeOverview(item.overview()))
              + hash(ItemJson.writeSecrets(item.secrets())));
    } catch (Failed e) {
      refuse(id, e);
    }
  }

  private void attachment(Session session, UUID id) throws Failed {
    var out = new ByteArrayOutputStream();
    try {
      session.attachments().read(id, out);
      lines.put(id, hash(out.toByteArray()));
    } catch (Failed e) {
      refuse(id, e);
    }
  }

  private void refuse(UUID id, Failed e) throws Failed {
    boolean expected =
        e.failure() instanceof Failure.Damaged || e.failure() instanceof Failure.NotFound;
    if (!expected) {
      throw e;
    }
    refused.add(id);
  }

  Map<UUID, String> lines() {
    return lines;
  }

  /// What was listed and did not open.
  Set<UUID> refused() {
    return refused;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
