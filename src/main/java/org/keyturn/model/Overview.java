package org.keyturn.model;

import java.time.Instant;
import java.time.LocalDate;
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

    public Filing withFolder(Optional<UUID> newFolder) {
      return new Filing(newFolder, favorite, reprompt, tags);
    }

    public Filing withFavorite(boolean nowFavorite) {
      return new Filing(folder, nowFavorite, reprompt, tags);
    }

    public Filing withTags(List<String> newTags) {
      return new Filing(folder, favorite, reprompt, newTags);
    }
  }

  /// What an item is bound to.
  ///
  /// @param expires the last day on which it is good
  /// @param links other items that belong to it; some may be gone
  /// @param template the name of the person's template that it was made from
  public record Ties(Optional<LocalDate> expires, List<UUID> links, Optional<String> template) {
    public static final Ties NONE = new Ties(Optional.empty(), List.of(), Optional.empty());

    public Ties {
      links = List.copyOf(links);
    }
  }

  /// Open fields. Concealed attributes never stand here, but for the end of a card's number.
  ///
  /// @param lastDigits the last four of a card's number, as of [CardSummary#lastDigits]
  public record Details(
      Map<Attribute, String> attributes,
      List<LoginUri> uris,
      List<AttachmentRef> attachments,
      Ties ties,
      Optional<String> lastDigits) {
    public static final Details NONE = new Details(Map.of(), List.of(), List.of());

    /// For a new item: one that is edited keeps its ties.
    public Details(
        Map<Attribute, String> attributes, List<LoginUri> uris, List<AttachmentRef> attachments) {
      this(attributes, uris, attachments, Ties.NONE);
    }

    public Details(
        Map<Attribute, String> attributes,
        List<LoginUri> uris,
        List<AttachmentRef> attachments,
        Ties ties) {
      this(attributes, uris, attachments, ties, Optional.empty());
    }

    public Details {
      var copy = new EnumMap<Attribute, String>(Attribute.class);
      copy.putAll(attributes);
      attributes = Collections.unmodifiableMap(copy);
      uris = List.copyOf(uris);
      attachments = List.copyOf(attachments);
    }

    public Details withAttributes(Map<Attribute, String> newAttributes) {
      return new Details(newAttributes, uris, attachments, ties, lastDigits);
    }

    public Details withUris(List<LoginUri> newUris) {
      return new Details(attributes, newUris, attachments, ties, lastDigits);
    }

    public Details withAttachments(List<AttachmentRef> newAttachments) {
      return new Details(attributes, uris, newAttachments, ties, lastDigits);
    }

    public Details withTies(Ties newTies) {
      return new Details(attributes, uris, attachments, newTies, lastDigits);
    }

    public Details withLastDigits(Optional<String> newDigits) {
      return new Details(attributes, uris, attachments, ties, newDigits);
    }
  }

  /// When things happened; `deleted` means in the trash, `archived` means put away.
  public record Dates(
      Instant created, Instant changed, Optional<Instant> deleted, Optional<Instant> archived) {
    public static Dates at(Instant now) {
      return new Dates(now, now, Optional.empty(), Optional.empty());
    }

    public Dates withChanged(Instant now) {
      return new Dates(created, now, deleted, archived);
    }

    public Dates withDeleted(Optional<Instant> when) {
      return new Dates(created, changed, when, archived);
    }

    public Dates withArchived(Optional<Instant> when) {
      return new Dates(created, changed, deleted, when);
    }
  }

  public boolean trashed() {
    return dates.deleted().isPresent();
  }

  public boolean isArchived() {
    return dates.archived().isPresent();
  }

  /// @return the last day on which it is good
  public Optional<LocalDate> expires() {
    return details.ties().expires();
  }

  public boolean expired(LocalDate today) {
    return expires().filter(day -> day.isBefore(today)).isPresent();
  }

  public List<UUID> links() {
    return details.ties().links();
  }

  /// @return the name of the person's template that it was made from
  public Optional<String> template() {
    return details.ties().template();
  }

  /// @return the second line of a list row: user name, holder, first and last name or the like; may
  ///   be empty
  public String subtitle() {
    var names = details.attributes();
    return switch (type) {
      case LOGIN -> names.getOrDefault(Attribute.USERNAME, "");
      case SECURE_NOTE -> template().orElse("");
      case CARD -> CardSummary.line(details);
      case IDENTITY, DRIVERS_LICENSE -> joined(Attribute.FIRST_NAME, Attribute.LAST_NAME);
      case SSH_KEY -> names.getOrDefault(Attribute.KEY_FINGERPRINT, "");
      case BANK_ACCOUNT -> names.getOrDefault(Attribute.BANK_NAME, "");
      case PASSPORT -> joined(Attribute.GIVEN_NAME, Attribute.SURNAME);
      case WIFI -> names.getOrDefault(Attribute.NETWORK_NAME, "");
      case API_CREDENTIAL ->
          names.getOrDefault(Attribute.USERNAME, names.getOrDefault(Attribute.HOST_NAME, ""));
      case SOFTWARE_LICENSE ->
          names.getOrDefault(Attribute.LICENSED_TO, names.getOrDefault(Attribute.COMPANY, ""));
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

  public Overview withExpires(Optional<LocalDate> day) {
    return withTies(new Ties(day, links(), template()));
  }

  public Overview withLinks(List<UUID> links) {
    return withTies(new Ties(expires(), links, template()));
  }

  public Overview withTemplate(Optional<String> name) {
    return withTies(new Ties(expires(), links(), name));
  }

  private Overview withTies(Ties ties) {
    return withDetails(details.withTies(ties));
  }

  public Overview withDates(Dates newDates) {
    return new Overview(id, type, name, filing, details, newDates);
  }

  public Overview withAttachments(List<AttachmentRef> attachments) {
    return withDetails(details.withAttachments(attachments));
  }
}
