package org.keyturn.exchange.keepass;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyturn.exchange.keepass.xml.EntryString;
import org.keyturn.exchange.xml.LegalText;
import org.keyturn.model.Extras;
import org.keyturn.model.Passkey;
import org.keyturn.model.SecretText;

/// Passkeys as KeePassXC keeps them, one in an entry, in texts that begin with `KPEX_PASSKEY_`.
final class Passkeys {
  private static final String CREDENTIAL = StandardFields.PASSKEY + "CREDENTIAL_ID";

  /// The name until KeePassXC 2.7.7.
  private static final String CREDENTIAL_BEFORE = "KPEX_PASSKEY_GENERATED_USER_ID";

  private static final String KEY = StandardFields.PASSKEY + "PRIVATE_KEY_PEM";
  private static final String SITE = StandardFields.PASSKEY + "RELYING_PARTY";
  private static final String USER = StandardFields.PASSKEY + "USERNAME";
  private static final String HANDLE = StandardFields.PASSKEY + "USER_HANDLE";
  private static final String PEM_BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String PEM_END = "-----END PRIVATE KEY-----";

  /// Bitwarden marks ids that are no UUIDs.
  private static final String BASE64_ID = "b64.";

  /// The curve P-256 as it is named in a key.
  private static final byte[] P256 = HexFormat.of().parseHex("06082a8648ce3d030107");

  private Passkeys() {}

  /// Takes the texts of a passkey if they are one; else they stay.
  static Optional<Passkey> take(EntryStrings texts, Instant created) {
    var id = texts.find(CREDENTIAL).or(() -> texts.find(CREDENTIAL_BEFORE));
    var key = texts.find(KEY).flatMap(pem -> keyOf(pem.reveal()));
    if (id.isEmpty() || key.isEmpty() || texts.find(SITE).isEmpty()) {
      return Optional.empty();
    }
    texts.take(KEY);
    texts.take(texts.find(CREDENTIAL).isPresent() ? CREDENTIAL : CREDENTIAL_BEFORE);
    var members = new LinkedHashMap<String, SecretText>();
    members.put("credentialId", SecretText.of(marked(id.get().reveal())));
    members.put("keyType", SecretText.of("public-key"));
    if (onP256(key.get())) {
      members.put("keyAlgorithm", SecretText.of("ECDSA"));
      members.put("keyCurve", SecretText.of("P-256"));
    }
    members.put("keyValue", SecretText.of(key.get()));
    texts.take(SITE).ifPresent(site -> members.put("rpId", site));
    texts.take(HANDLE).ifPresent(handle -> members.put("userHandle", handle));
    texts.take(USER).ifPresent(user -> members.put("userName", user));
    members.put("counter", SecretText.of("0"));
    members.put("discoverable", SecretText.of("true"));
    members.put("creationDate", SecretText.of(created.toString()));
    return Optional.of(new Passkey(members, Extras.NONE));
  }

  private static String marked(String id) {
    return id.startsWith(BASE64_ID) ? id : BASE64_ID + id;
  }

  /// @return the key as Bitwarden has it: PKCS#8 in base64 for addresses
  private static Optional<String> keyOf(String pem) {
    var text = pem.replace(PEM_BEGIN, "").replace(PEM_END, "").replaceAll("\\s", "");
    try {
      return Optional.of(
          Base64.getUrlEncoder().withoutPadding().encodeToString(Base64.getDecoder().decode(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean onP256(String key) {
    var hex = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(key));
    return hex.contains(HexFormat.of().formatHex(P256));
  }

  /// @return the texts for an item's first passkey, or none if it cannot be written that way
  static List<EntryString> write(List<Passkey> passkeys) {
    if (passkeys.isEmpty()) {
      return List.of();
    }
    var members = passkeys.getFirst().members();
    var pem = member(members, "keyValue").flatMap(Passkeys::pem);
    var id = member(members, "credentialId").flatMap(Passkeys::credential);
    if (pem.isEmpty() || id.isEmpty() || member(members, "rpId").isEmpty()) {
      return List.of();
    }
    var texts = new ArrayList<EntryString>();
    texts.add(EntryString.open(CREDENTIAL, id.get()));
    texts.add(EntryString.concealed(KEY, SecretText.of(pem.get())));
    add(texts, SITE, members, "rpId");
    add(texts, USER, members, "userName");
    add(texts, HANDLE, members, "userHandle");
    return texts;
  }

  private static void add(
      List<EntryString> texts, String key, Map<String, SecretText> members, String member) {
    var value = members.get(member);
    if (value != null) {
      texts.add(new EntryString(key, LegalText.text(value), key.equals(HANDLE)));
    }
  }

  private static Optional<String> member(Map<String, SecretText> members, String name) {
    return Optional.ofNullable(members.get(name)).map(SecretText::reveal);
  }

  /// Bitwarden's ids are UUIDs, which stand for 16 bytes, or marked base64.
  private static Optional<String> credential(String id) {
    if (id.startsWith(BASE64_ID)) {
      return Optional.of(LegalText.text(id.substring(BASE64_ID.length())));
    }
    var hex = id.replace("-", "");
    if (!hex.matches("\\p{XDigit}{32}")) {
      return Optional.empty();
    }
    return Optional.of(
        Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(hex)));
  }

  private static Optional<String> pem(String key) {
    try {
      var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
      var body = lines.encodeToString(Base64.getUrlDecoder().decode(key));
      return Optional.of(PEM_BEGIN + "\n" + body + "\n" + PEM_END + "\n");
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
