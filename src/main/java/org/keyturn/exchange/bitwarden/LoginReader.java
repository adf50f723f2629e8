package org.keyturn.exchange.bitwarden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Passkey;
import org.keyturn.model.SecretText;

/// Reads what only logins have: addresses and passkeys.
final class LoginReader {
  /// A passkey's text members, as Bitwarden's clients write them in 2026.
  private static final List<String> PASSKEY_TEXTS =
      List.of(
          "credentialId",
          "keyType",
          "keyAlgorithm",
          "keyCurve",
          "keyValue",
          "rpId",
          "userHandle",
          "userName",
          "counter",
          "rpName",
          "userDisplayName",
          "discoverable",
          "creationDate");

  private static final LoginUri.Match[] MATCHES = LoginUri.Match.values();

  private LoginReader() {}

  static List<LoginUri> uris(Cursor login) {
    var elements = login.list("uris");
    var uris = new ArrayList<LoginUri>();
    for (int i = 0; i < elements.size(); i++) {
      var where = login.where("uris") + "[" + i + "]";
      switch (elements.get(i)) {
        case JsonValue.Members(var members) ->
            uris.add(uri(new Cursor(members, where, login.problems())));
        case JsonValue.Text(var text) -> uris.add(LoginUri.of(text.reveal()));
        case JsonValue.Null() -> {}
        case JsonValue.Numeral _, JsonValue.Flag _, JsonValue.Array _ ->
            login.problems().add(where, "wrong-type");
      }
    }
    return uris;
  }

  private static LoginUri uri(Cursor uri) {
    var text = uri.text("uri").orElse("");
    // A rule that is not known stays as it is among the unknown members.
    var match = match(uri.rest().get("match"));
    if (match.isPresent()) {
      uri.take("match");
    }
    uri.dropNull("match");
    uri.dropNull("uriChecksum");
    return new LoginUri(text, match, ExtraMembers.of(uri));
  }

  private static Optional<LoginUri.Match> match(@Nullable JsonValue value) {
    if (value instanceof JsonValue.Numeral(var digits)) {
      for (var match : MATCHES) {
        if (digits.equals(Integer.toString(match.code()))) {
          return Optional.of(match);
        }
      }
    }
    return Optional.empty();
  }

  static List<Passkey> passkeys(Cursor login) {
    return login.objects("fido2Credentials").stream().map(LoginReader::passkey).toList();
  }

  private static Passkey passkey(Cursor passkey) {
    var texts = new LinkedHashMap<String, SecretText>();
    for (var name : PASSKEY_TEXTS) {
      passkey.secret(name).ifPresent(value -> texts.put(name, value));
    }
    return new Passkey(texts, ExtraMembers.of(passkey));
  }
}
