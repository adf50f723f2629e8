package org.keyturn.exchange.onepassword;

import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportFormat;
import org.keyturn.exchange.json.JsonFormat;
import org.keyturn.exchange.json.JsonSketch;

/// The document in a `.1pux`, alone.
public record OnePasswordJsonFormat() implements JsonFormat, ImportFormat {
  @Override
  public String key() {
    return "1password-json";
  }

  @Override
  public String extension() {
    return ".data";
  }

  @Override
  public boolean recognises(JsonSketch sketch) {
    return sketch.lists().contains("accounts");
  }

  @Override
  public FileReader reader() {
    return OnePasswordImport.document();
  }
}
