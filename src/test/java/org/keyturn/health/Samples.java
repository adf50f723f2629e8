package org.keyturn.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.keyturn.model.Attribute;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview.Details;
import org.keyturn.model.Passkey;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// Makes items to be judged.
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  static final String STRONG = "kX7#vq9Lm!2pRz$wTb4N";

  private final Map<Attribute, String> open = new EnumMap<>(Attribute.class);
  private final Map<Attribute, SecretText> hidden = new EnumMap<>(Attribute.class);
  private final List<LoginUri> uris = new ArrayList<>();
  private final List<PastPassword> history = new ArrayList<>();
  private final List<Passkey> passkeys = new ArrayList<>();
  private Extras extras = Extras.NONE;
  private Instant created = NOW;

  static Samples login() {
    return new Samples();
  }

  static Item strong(String name) {
    return login().password(STRONG + name).named(name);
  }

  Samples password(String text) {
    hidden.put(Attribute.PASSWORD, SecretText.of(text));
    return this;
  }

  Samples code() {
    return code("JBSWY3DPEHPK3PXP");
  }

  Samples code(String text) {
    hidden.put(Attribute.TOTP, SecretText.of(text));
    return this;
  }

  Samples passkey() {
    passkeys.add(new Passkey(Map.of(), Extras.NONE));
    return this;
  }

  Samples with(Attribute attribute, String text) {
    open.put(attribute, text);
    return this;
  }

  Samples at(String uri) {
    uris.add(LoginUri.of(uri));
    return this;
  }

  Samples created(String day) {
    created = Instant.parse(day + "T00:00:00Z");
    return this;
  }

  Samples changedOn(String day) {
    var when = Instant.parse(day + "T00:00:00Z");
    history.add(new PastPassword(SecretText.of("before"), when, Extras.NONE));
    return this;
  }

  Samples toldChangedOn(String day) {
    var json = SecretText.of("\"" + day + "T00:00:00Z\"");
    extras = new Extras(Map.of("login/passwordRevisionDate", json));
    return this;
  }

  Item named(String name) {
    return named(ItemType.LOGIN, name);
  }

  Item named(ItemType type, String name) {
    var item = Item.create(type, name, created);
    return new Item(
        item.overview().withDetails(new Details(open, uris, List.of())),
        new Secrets(hidden, SecretText.EMPTY, List.of(), history, passkeys, extras));
  }
}
