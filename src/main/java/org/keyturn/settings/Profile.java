package org.keyturn.settings;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A named set of options, e.g. of the generator. In the file it is one line:
/// `name&key=value&key=value`, each part escaped as in a URL.
///
/// @param options values by the key of their setting
public record Profile(String name, Map<String, String> options) {
  public static final int LONGEST_NAME = 40;

  public Profile {
    options = Map.copyOf(options);
  }

  /// Throws [IllegalArgumentException] for what is no such line.
  static Profile parse(String line) {
    var parts = line.split("&", -1);
    var options = new TreeMap<String, String>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("no value");
      }
      options.put(decode(parts[i].substring(0, equals)), decode(parts[i].substring(equals + 1)));
    }
    return new Profile(decode(parts[0]), options);
  }

  boolean isPossible() {
    return !name.isBlank() && name.length() <= LONGEST_NAME;
  }

  String toText() {
    return new TreeMap<>(options)
        .entrySet().stream()
            .map(option -> "&" + encode(option.getKey()) + "=" + encode(option.getValue()))
            .collect(Collectors.joining("", encode(name), ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
