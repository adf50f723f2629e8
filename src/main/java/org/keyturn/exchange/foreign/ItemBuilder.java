package org.keyturn.exchange.foreign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.Passkey;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// An item that is put together from another program's words. Nothing that is put in gets lost:
/// what the type has no place for, or what comes a second time with another value, becomes a custom
/// field under the name that it had. Empty values say nothing. Used once, on one thread.
public final class ItemBuilder {
  /// What stands for a missing name, here as in Bitwarden.
  private static final String NAMELESS = "--";

  private ItemType type = ItemType.LOGIN;
  private String name = "";
  private String folder = "";
  private boolean favorite;
  private boolean reprompt;
  private String fallbackBrand = "";
  private final Set<String> tags = new LinkedHashSet<>();
  private final GatheredFields values = new GatheredFields();
  private final ItemTimes times = new ItemTimes();
  private final List<Whole> wholes = new ArrayList<>();
  private final Map<String, LoginUri> uris = new LinkedHashMap<>();
  private final List<SecretText> notes = new ArrayList<>();
  private final List<PastPassword> history = new ArrayList<>();
  private final List<Passkey> passkeys = new ArrayList<>();
  private final List<ForeignFile> files = new ArrayList<>();

  public ItemBuilder type(ItemType newType) {
    type = newType;
    return this;
  }

  public ItemType type() {
    return type;
  }

  public ItemBuilder name(String newName) {
    name = newName;
    return this;
  }

  public String name() {
    return name;
  }

  /// @param path nested by `/` or `\`; empty for none
  public ItemBuilder folder(String path) {
    folder = path;
    return this;
  }

  String folder() {
    return folder;
  }

  public ItemBuilder favorite(boolean isFavorite) {
    favorite = isFavorite;
    return this;
  }

  public ItemBuilder reprompt(boolean asks) {
    reprompt = asks;
    return this;
  }

  public ItemBuilder tag(String tag) {
    if (!tag.isBlank()) {
      tags.add(tag);
    }
    return this;
  }

  public ItemBuilder created(Optional<Instant> when) {
    times.created(when);
    return this;
  }

  public ItemBuilder changed(Optional<Instant> when) {
    times.changed(when);
    return this;
  }

  public ItemBuilder archived(Instant when) {
    times.archived(Optional.of(when));
    return this;
  }

  /// Put away, nobody knows when.
  public ItemBuilder archived() {
    times.archived(Optional.empty());
    return this;
  }

  /// In the trash: since now, so that it waits there for as long as anything else does.
  public ItemBuilder trashed() {
    times.trashed();
    return this;
  }

  /// @return the date of the last change, or of the making
  public Optional<Instant> lastChange() {
    return times.lastChange();
  }

  /// @param label the name that the value had
  public ItemBuilder put(Attribute attribute, String label, SecretText value) {
    values.put(attribute, label, value);
    return this;
  }

  /// The brand of a card, for the case that its number does not tell.
  public ItemBuilder brandUnlessKnown(String text) {
    fallbackBrand = text;
    return this;
  }

  public ItemBuilder put(Attribute attribute, String label, String value) {
    return put(attribute, label, SecretText.of(value));
  }

  public boolean has(Attribute attribute) {
    return values.has(attribute);
  }

  /// @return a bank's name with the brand that follows from the number of the card
  public String withBrand(String bank) {
    var brand = values.brand();
    return bank.isEmpty() ? brand.orElse("") : brand.map(b -> bank + " - " + b).orElse(bank);
  }

  public ItemBuilder uri(String address) {
    var tidied = WebAddress.tidied(address);
    if (GatheredFields.isCode(SecretText.of(tidied))) {
      return put(Attribute.TOTP, "url", tidied);
    }
    if (!tidied.isEmpty()) {
      uris.putIfAbsent(tidied, LoginUri.of(tidied));
    }
    return this;
  }

  /// An address with its rule. One that is there without a rule gets it.
  public ItemBuilder uri(String address, Optional<LoginUri.Match> rule) {
    uri(address);
    var tidied = WebAddress.tidied(address);
    rule.ifPresent(_ ->
        uris.computeIfPresent(
            tidied,
            (_, uri) -> uri.match().isEmpty() ? new LoginUri(tidied, rule, Extras.NONE) : uri));
    return this;
  }

  /// Adds lines to the notes.
  public ItemBuilder note(SecretText text) {
    if (!text.isEmpty()) {
      notes.add(text);
    }
    return this;
  }

  public ItemBuilder field(boolean concealed, String label, SecretText value) {
    return field(concealed ? CustomField.Type.HIDDEN : CustomField.Type.TEXT, label, value);
  }

  public ItemBuilder field(CustomField.Type kind, String label, SecretText value) {
    values.field(kind, label, value);
    return this;
  }

  public ItemBuilder field(String label, String value) {
    return field(false, label, SecretText.of(value));
  }

  /// A name of one piece; a type that has no parts of it gets a field of it.
  public ItemBuilder person(String label, String full) {
    wholes.add(new Whole(label, full, true));
    return this;
  }

  /// The month until which a card is good; what makes no sense, and what no card has, becomes a
  /// field.
  public ItemBuilder expiry(String label, String text) {
    wholes.add(new Whole(label, text, false));
    return this;
  }

  /// A value of several built-in fields, which is taken apart only once the type is settled: what
  /// has no place for the parts keeps the whole.
  private record Whole(String label, String text, boolean person) {}

  private void takeApart() {
    for (var whole : wholes) {
      var expiry = Expiry.read(whole.text());
      if (whole.person() && type == ItemType.PASSPORT) {
        var parts = PersonName.of(whole.text());
        var given = (parts.first() + " " + parts.middle()).strip();
        put(Attribute.GIVEN_NAME, whole.label(), given);
        put(Attribute.SURNAME, whole.label(), parts.last());
      } else if (whole.person() && type.attributes().contains(Attribute.FIRST_NAME)) {
        var parts = PersonName.of(whole.text());
        put(Attribute.FIRST_NAME, whole.label(), parts.first());
        put(Attribute.MIDDLE_NAME, whole.label(), parts.middle());
        put(Attribute.LAST_NAME, whole.label(), parts.last());
      } else if (!whole.person() && type == ItemType.CARD && expiry.isPresent()) {
        put(Attribute.EXP_MONTH, whole.label(), expiry.get().month());
        put(Attribute.EXP_YEAR, whole.label(), expiry.get().year());
      } else {
        field(whole.label(), whole.text());
      }
    }
  }

  public ItemBuilder past(SecretText password, Instant lastUsed) {
    history.add(new PastPassword(password, lastUsed, Extras.NONE));
    return this;
  }

  public ItemBuilder passkey(Passkey passkey) {
    passkeys.add(passkey);
    return this;
  }

  public ItemBuilder file(ForeignFile file) {
    files.add(file);
    return this;
  }

  List<ForeignFile> files() {
    return files;
  }

  /// @param folderId of the folder's path
  /// @param refs of the files, in their order
  Item build(Optional<UUID> folderId, List<AttachmentRef> refs, Instant now) {
    settleType();
    takeApart();
    if (type != ItemType.LOGIN) {
      uris.keySet().forEach(address -> field("url", address));
      uris.clear();
    }
    var sorted = values.sorted(type);
    var filing = new Overview.Filing(folderId, favorite, reprompt, List.copyOf(tags));
    var title = name.isBlank() ? NAMELESS : name;
    var details = new Overview.Details(sorted.open(), List.copyOf(uris.values()), refs);
    return new Item(
        new Overview(UUID.randomUUID(), type, title, filing, details, times.dates(now)),
        new Secrets(
            sorted.concealed(),
            SecretLines.joined(notes),
            sorted.fields(),
            history,
            passkeys,
            Extras.NONE));
  }

  /// A login without anything to log in with is a note; the brand follows from the number.
  private void settleType() {
    values.liftCodes(type);
    boolean credentials = has(Attribute.USERNAME) || has(Attribute.PASSWORD) || has(Attribute.TOTP);
    if (type == ItemType.LOGIN && !credentials && uris.isEmpty() && passkeys.isEmpty()) {
      type = ItemType.SECURE_NOTE;
    }
    if (type == ItemType.CARD && !has(Attribute.BRAND)) {
      put(Attribute.BRAND, "brand", values.brand().orElse(fallbackBrand));
    }
  }
}
