package org.keyturn.exchange.programs;

import java.util.Collections;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportFormat;
import org.keyturn.exchange.json.JsonFormat;
import org.keyturn.exchange.json.JsonSketch;

/// Dashlane's older JSON.
public record DashlaneJsonFormat() implements JsonFormat, ImportFormat {
  @Override
  public String key() {
    return "dashlane-json";
  }

  @Override
  public boolean recognises(JsonSketch sketch) {
    return !Collections.disjoint(sketch.lists(), DashlaneImport.lists());
  }

  @Override
  public boolean mayBe(JsonSketch sketch) {
    return !sketch.lists().isEmpty();
  }

  @Override
  public FileReader reader() {
    return DashlaneImport.document();
  }
}
