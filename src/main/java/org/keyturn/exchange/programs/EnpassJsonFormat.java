package org.keyturn.exchange.programs;

import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportFormat;
import org.keyturn.exchange.json.JsonFormat;
import org.keyturn.exchange.json.JsonSketch;

/// Enpass.
public record EnpassJsonFormat() implements JsonFormat, ImportFormat {
  @Override
  public String key() {
    return "enpass-json";
  }

  @Override
  public boolean recognises(JsonSketch sketch) {
    var item = sketch.members("items");
    return item.contains("template_type") || (item.contains("title") && item.contains("fields"));
  }

  @Override
  public boolean mayBe(JsonSketch sketch) {
    return sketch.lists().contains("items");
  }

  @Override
  public FileReader reader() {
    return EnpassImport.document();
  }
}
