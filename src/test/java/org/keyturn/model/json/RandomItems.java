package org.keyturn.model.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.Passkey;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// Items of every type with texts of every kind; the same seed gives the same items.
public final class RandomItems {
  private static final String[] ODD = {
    "",
    " ",
    "\"",
    "\\",
    "\u0000",
    "\n\r\t",
    "Zażółć gęślą jaźń",
    "密码",
    "🔑👨‍👩‍👧",
    "\uD83D",
    "\uDD11x",
    "a\uDD11\uD83Db",
    "<b>&amp;</b>",
    "\u2028\u2029",
    "\uFEFFbom",
    "e\u0301",
    "null",
    "{\"a\":1}"
  };

  private final SplittableRandom random;
  private final boolean firstVersion;

  public RandomItems(long seed) {
    this(seed, false);
  }

  /// @param firstVersion only what items had when the first format was made; the same seed then
  ///   gives what it gave at that time
  public RandomItems(long seed, boolean firstVersion) {
    this.random = new SplittableRandom(seed);
    this.firstVersion = firstVersion;
  }

  private <T> T one(T[] values, int atFirst) {
    return values[random.nextInt(firstVersion ? atFirst : values.length)];
  }

  public String text() {
    return switch (random.nextInt(10)) {
      case 0 -> ODD[random.nextInt(ODD.length)];
      case 1 -> ODD[random.nextInt(ODD.length)] + ODD[random.nextInt(ODD.length)];
      case 2 -> "long ünïcødé ".repeat(random.nextInt(1, 700));
      default -> Long.toString(random.nextLong(), 36);
    };
  }

  public SecretText secret() {
    return SecretText.of(text());
  }

  public UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /// @return an instant with whole seconds, milliseconds, microseconds or nanoseconds
  public Instant instant() {
    int[] units = {1_000_000_000, 1_000_000, 1_000, 1};
    int unit = units[random.nextInt(units.length)];
    return Instant.ofEpochSecond(
        random.nextLong(-1_000_000_000L, 4_000_000_000L),
        random.nextInt(1_000_000_000) / unit * (long) unit);
  }

  public Folder folder() {
    return new Folder(id(), text(), extras());
  }

  public Item item() {
    var type = one(ItemType.values(), 8);
    var open = new EnumMap<Attribute, String>(Attribute.class);
    var concealed = new EnumMap<Attribute, SecretText>(Attribute.class);
    for (var attribute : type.attributes()) {
      if (random.nextInt(4) == 0) {
        continue;
      }
      if (attribute.concealed()) {
        concealed.put(attribute, secret());
      } else {
        open.put(attribute, text());
      }
    }
    var login = type == ItemType.LOGIN;
    var overview =
        new Overview(
            id(),
            type,
            text(),
            new Overview.Filing(
                maybe(this::id), random.nextBoolean(), random.nextBoolean(), some(this::text)),
            new Overview.Details(
                open, login ? some(this::uri) : List.of(), some(this::attachmentRef), ties()),
            new Overview.Dates(instant(), instant(), maybe(this::instant), maybe(this::instant)));
    var secrets =
        new Secrets(
            concealed,
            secret(),
            some(this::field),
            some(() -> new PastPassword(secret(), instant(), extras())),
            login ? some(this::passkey) : List.of(),
            extras());
    return new Item(overview, secrets);
  }

  private Overview.Ties ties() {
    if (firstVersion) {
      return Overview.Ties.NONE;
    }
    return new Overview.Ties(
        maybe(() -> LocalDate.ofEpochDay(random.nextInt(40_000))),
        some(this::id),
        maybe(this::text));
  }

  private LoginUri uri() {
    var matches = LoginUri.Match.values();
    return new LoginUri(text(), maybe(() -> matches[random.nextInt(matches.length)]), extras());
  }

  private AttachmentRef attachmentRef() {
    return new AttachmentRef(id(), text(), random.nextLong(Long.MAX_VALUE), instant());
  }

  private CustomField field() {
    var type = one(CustomField.Type.values(), 4);
    return new CustomField(type, text(), secret(), maybe(() -> random.nextInt(500)), extras());
  }

  private Passkey passkey() {
    Map<String, SecretText> members = new LinkedHashMap<>();
    for (var name : List.of("credentialId", "keyValue", "rpId", "counter", "creationDate")) {
      members.put(name, secret());
    }
    return new Passkey(members, extras());
  }

  /// @return members with raw JSON texts
  public Extras extras() {
    var members = new LinkedHashMap<String, SecretText>();
    String[] raw = {
      "null", "true", "17", "1.50", "\"text\"", "[1,{\"a\":[]}]", "{}", "{\"k\":\"\\u0000\"}"
    };
    for (int i = random.nextInt(8) - 5; i > 0; i--) {
      members.put("extra" + random.nextInt(100), SecretText.of(raw[random.nextInt(raw.length)]));
    }
    return new Extras(members);
  }

  private <T> List<T> some(Supplier<T> each) {
    var list = new ArrayList<T>();
    for (int i = random.nextInt(6) - 2; i > 0; i--) {
      list.add(each.get());
    }
    return list;
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }
}
