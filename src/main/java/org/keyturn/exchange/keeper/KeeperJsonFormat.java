package org.keyturn.exchange.keeper;

import java.util.Set;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportFormat;
import org.keyturn.exchange.json.JsonFormat;
import org.keyturn.exchange.json.JsonSketch;

/// Keeper's document.
public record KeeperJsonFormat() implements JsonFormat, ImportFormat {
  /// Members of records that nobody else has.
  private static final Set<String> OWN =
      Set.of("$type", "login_url", "custom_fields", "uid", "schema");

  @Override
  public String key() {
    return "keeper-json";
  }

  @Override
  public boolean recognises(JsonSketch sketch) {
    var record = sketch.members("records");
    boolean keeper =
        OWN.stream().anyMatch(record::contains)
            || record.containsAll(Set.of("login", "password"))
            || sketch.lists().contains("shared_folders");
    return record.contains("title") && keeper;
  }

  @Override
  public boolean mayBe(JsonSketch sketch) {
    return sketch.lists().contains("records");
  }

  @Override
  public FileReader reader() {
    return KeeperImport::pour;
  }
}
