package org.keyturn.exchange.keepass;

import java.util.Optional;
import org.keyturn.model.SecretText;
import org.keyturn.model.json.JsonTexts;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Texts of any kind as raw JSON, as [org.keyturn.model.Extras] have them.
final class QuotedJson {
  private static final JsonFactory JSON = JsonTexts.factory(StreamReadConstraints.defaults());

  private QuotedJson() {}

  static SecretText of(SecretText text) {
    return JsonTexts.quoted(text);
  }

  /// @return nothing if the value is no text
  static Optional<SecretText> read(SecretText json) {
    try (var in = JSON.createParser(ObjectReadContext.empty(), json.reveal())) {
      return in.nextToken() == JsonToken.VALUE_STRING
          ? Optional.of(JsonTexts.secret(in))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
