package org.keyturn.model;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the list and the search need of an item: everything that is not a secret.
public record Overview(
    UUID id, ItemType type, String name, Filing filing, Details details, Dates dates) {

  /// Where the item is kept. `reprompt` asks for the master password before secrets are shown or
  /// copied.
  public record Filing(
      Optional<UUID> folder, boolean favorite, boolean reprompt, List<String> tags) {
    public static final Filing NONE = new Filing(Optional.empty(), false, false, List.of());

    public Filing {
      tags = List.copyOf(tags);
    }
  }

  /// Open fields. Concealed attributes never stand here.
  public record Details(
      Map<Attribute, String> attributes, List<LoginUri> uris, List<AttachmentRef> attachments) {
    public static final Details NONE = new Details(Map.of(), List.of(), List.of());

    public Details {
      var copy = new EnumMap<Attribute, String>(Attribute.class);
      copy.putAll(attributes);
      attributes = Collections.unmodifiableMap(copy);
      uris = List.copyOf(uris);
      attachments = List.copyOf(attachments);
    }
  }

  /// When things happened; `deleted` means in the trash, `archived` means put away.
  public record Dates(
      Instant created, Instant changed, Optional<Instant> deleted, Optional<Instant> archived) {
    public static Dates at(Instant now) {
      return new Dates(now, now, Optional.empty(), Optional.empty());
    }
  }

  public boolean trashed() {
    return dates.deleted().isPresent();
  }

  public boolean isArchived() {
    return dates.archived().isPresent();
  }

  /// @return the second line of a list row: user name, holder, first and last name or the like; may
  ///   be empty
  public String subtitle() {
    var names = details.attributes();
    return switch (type) {
      case LOGIN -> names.getOrDefault(Attribute.USERNAME, "");
      case SECURE_NOTE -> "";
      case CARD ->
          names.getOrDefault(Attribute.BRAND, names.getOrDefault(Attribute.CARDHOLDER_NAME, ""));
      case IDENTITY, DRIVERS_LICENSE -> joined(Attribute.FIRST_NAME, Attribute.LAST_NAME);
      case SSH_KEY -> names.getOrDefault(Attribute.KEY_FINGERPRINT, "");
      case BANK_ACCOUNT -> names.getOrDefault(Attribute.BANK_NAME, "");
      case PASSPORT -> joined(Attribute.GIVEN_NAME, Attribute.SURNAME);
    };
  }

  private String joined(Attribute first, Attribute second) {
    var names = details.attributes();
    return (names.getOrDefault(first, "") + " " + names.getOrDefault(second, "")).strip();
  }

  public Overview withName(String newName) {
    return new Overview(id, type, newName, filing, details, dates);
  }

  public Overview withId(UUID newId) {
    return new Overview(newId, type, name, filing, details, dates);
  }

  public Overview withFiling(Filing newFiling) {
    return new Overview(id, type, name, newFiling, details, dates);
  }

  public Overview withDetails(Details newDetails) {
    return new Overview(id, type, name, filing, newDetails, dates);
  }

  public Overview withDates(Dates newDates) {
    return new Overview(id, type, name, filing, details, newDates);
  }

  public Overview withAttachments(List<AttachmentRef> attachments) {
    return withDetails(new Details(details.attributes(), details.uris(), attachments));
  }
}
