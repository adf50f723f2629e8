package org.keyturn.proof.turn;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.json.ItemJson;
import org.keyturn.vault.Session;

/// Everything that a vault holds, as digests that can be compared: items with history and fields,
/// folders, the bytes of attachments.
record Held(Map<UUID, String> items, Map<UUID, String> folders, Map<UUID, String> attachments) {

  static Held of(Session session) throws Failed {
    var items = new TreeMap<UUID, String>();
    var attachments = new TreeMap<UUID, String>();
    for (var overview : session.items().list()) {
      var item = session.items().open(overview.id()).value();
      items.put(item.id(), digest(item));
      for (var file : item.overview().details().attachments()) {
        var out = new ByteArrayOutputStream();
        session.attachments().read(file.id(), out);
        attachments.put(file.id(), digest(out.toByteArray()));
      }
    }
    var folders = new TreeMap<UUID, String>();
    for (Folder folder : session.folders().list()) {
      folders.put(folder.id(), digest(ItemJson.writeFolder(folder)));
    }
    return new Held(items, folders, attachments);
  }

  private static String digest(Item item) {
    return digest(ItemJson.writeOverview(item.overview()), ItemJson.writeSecrets(item.secrets()));
  }

  static String digest(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
