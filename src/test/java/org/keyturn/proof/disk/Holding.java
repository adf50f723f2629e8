package org.keyturn.proof.disk;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.vault.Session;

/// What a vault holds, without the days on which things were changed.
record Holding(Map<String, Integer> things) {

  static Holding of(Session session) throws Failed {
    var things = new TreeMap<String, Integer>();
    for (var folder : session.folders().list()) {
      things.put("folder " + folder.name(), 0);
    }
    for (var overview : session.items().list()) {
      var item = session.items().open(overview.id()).value();
      things.put(
          "item " + item.name() + " " + session.items().versions(item.id()).size(),
          item.secrets().attribute(Attribute.PASSWORD).reveal().hashCode());
      for (var file : overview.details().attachments()) {
        var out = new ByteArrayOutputStream();
        session.attachments().read(file.id(), out);
        things.put("file " + file.fileName(), Arrays.hashCode(out.toByteArray()));
      }
    }
    return new Holding(things);
  }
}
