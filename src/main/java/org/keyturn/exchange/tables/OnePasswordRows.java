package org.keyturn.exchange.tables;

import static org.keyturn.exchange.tables.ColumnMap.column;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.keyturn.exchange.foreign.ForeignDates;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.onepassword.OnePasswordNames;
import org.keyturn.model.Attribute;
import org.keyturn.model.ItemType;

/// The tables of 1Password: of version 8, of the older program for the Mac, whose columns are
/// called like `first name(firstname)`, and of the older one for Windows, where it is `Name 1:
/// first name`.
final class OnePasswordRows {
  private static final Pattern NUMBERED = Pattern.compile("(?:.* )?\\d+: (?<name>.+)");
  private static final Pattern NAMED = Pattern.compile(".+\\((?<id>[^()]+)\\)");
  private static final Pattern CONCEALED =
      Pattern.compile("password|\\bpin\\b|secret|answer|passphrase|security code");
  private static final Set<String> ADDRESSES = Set.of("url", "website");
  private static final Set<Attribute> DAYS =
      Set.of(
          Attribute.DATE_OF_BIRTH,
          Attribute.ISSUE_DATE,
          Attribute.EXPIRATION_DATE,
          Attribute.PURCHASE_DATE,
          Attribute.VALID_FROM);
  private static final Pattern MONTH = Pattern.compile("\\d{4}(0[1-9]|1[0-2])");
  private static final Pattern SECONDS = Pattern.compile("-?\\d{7,11}");

  private static final String SOCIAL_SECURITY = "social security number";
  private static final String SOCIAL_SECURITY_KIND = "108";

  /// Looks like a field with an id, and is none.
  private static final String URLS = "url(s)";

  private static final Predicate<String> IS_NUMBERED = NUMBERED.asMatchPredicate();
  private static final Predicate<String> IS_NAMED =
      NAMED.asMatchPredicate().and(label -> !label.equalsIgnoreCase(URLS));

  private static final ColumnMap COLUMNS =
      ColumnMap.of(
              column("title", "name"),
              column("url", "url"),
              column("urls", "url"),
              column(URLS, "url"),
              column("username", "username"),
              column("password", "password"),
              column("otpauth", "totp"),
              column("favorite", "favorite"),
              column("tags", "tags"),
              column("notes", "notes"),
              column("notesPlain", "notes"),
              column("created date", "created"),
              column("modified date", "changed"))
          .withFields("type", "scope", "uuid", "ainfo", "autosubmit");
  private static final Map<String, Attribute> CARD =
      Map.of(
          "cardholder name",
          Attribute.CARDHOLDER_NAME,
          "number",
          Attribute.NUMBER,
          "verification number",
          Attribute.CODE);
  private static final Map<String, Attribute> PERSON =
      Map.of(
          "first name",
          Attribute.FIRST_NAME,
          "initial",
          Attribute.MIDDLE_NAME,
          "last name",
          Attribute.LAST_NAME,
          "username",
          Attribute.USERNAME,
          "email",
          Attribute.EMAIL,
          "default phone",
          Attribute.PHONE,
          "company",
          Attribute.COMPANY);
  private static final Map<String, Attribute> LOGIN =
      Map.of("username", Attribute.USERNAME, "password", Attribute.PASSWORD);

  private OnePasswordRows() {}

  static RowImporter rows() {
    return COLUMNS.rows(OnePasswordRows::begin);
  }

  private static void begin(ItemBuilder item, TableRow row) {
    item.type(type(row.peek("type")));
    if (row.text("archived").equalsIgnoreCase("true")) {
      item.archived();
    }
    if (OnePasswordTags.looksLike(row.peek("tags"))) {
      OnePasswordTags.read(row.text("tags")).forEach(item::tag);
    }
    row.takeMatching(IS_NUMBERED).forEach(cell -> numbered(item, cell));
    var category = row.peek("type").equalsIgnoreCase(SOCIAL_SECURITY) ? SOCIAL_SECURITY_KIND : "";
    row.takeMatching(IS_NAMED).forEach(cell -> named(item, category, cell));
  }

  private static void numbered(ItemBuilder item, TableRow.Cell cell) {
    var matcher = NUMBERED.matcher(cell.label());
    var name = matcher.matches() ? matcher.group("name").toLowerCase(Locale.ROOT) : "";
    var attribute = names(item.type()).get(name);
    if (name.equals("expiry date") && item.type() == ItemType.CARD) {
      item.expiry(cell.label(), cell.value().reveal());
    } else if (attribute != null) {
      item.put(attribute, cell.label(), cell.value());
    } else {
      item.field(concealed(name), cell.label(), cell.value());
    }
  }

  /// A field under its title and its id.
  private static void named(ItemBuilder item, String category, TableRow.Cell cell) {
    var matcher = NAMED.matcher(cell.label());
    var id = matcher.matches() ? matcher.group("id") : "";
    var text = cell.value().reveal();
    var attribute = OnePasswordNames.attribute(item.type(), category, id);
    if (id.equals("expiry") && item.type() == ItemType.CARD) {
      item.expiry(cell.label(), text);
    } else if (attribute.isPresent()) {
      var day = DAYS.contains(attribute.get()) ? day(text) : Optional.<String>empty();
      item.put(attribute.get(), cell.label(), day.orElse(text));
    } else if (OnePasswordNames.isPerson(item.type(), id)) {
      item.person(cell.label(), text);
    } else if (item.type() == ItemType.LOGIN && ADDRESSES.contains(id)) {
      item.uri(text);
    } else {
      item.field(concealed(cell.label().toLowerCase(Locale.ROOT)), cell.label(), cell.value());
    }
  }

  /// Days are seconds since 1970 there, months six digits.
  private static Optional<String> day(String text) {
    if (MONTH.matcher(text).matches()) {
      return Optional.of(text.substring(0, 4) + "-" + text.substring(4));
    }
    return SECONDS.matcher(text).matches()
        ? Optional.of(
            LocalDate.ofInstant(ForeignDates.ofNumber(Long.parseLong(text)), ZoneOffset.UTC)
                .toString())
        : Optional.empty();
  }

  private static boolean concealed(String name) {
    return CONCEALED.matcher(name).find();
  }

  private static Map<String, Attribute> names(ItemType type) {
    return type == ItemType.CARD ? CARD : type == ItemType.IDENTITY ? PERSON : LOGIN;
  }

  /// The text stays beside it as a field.
  private static ItemType type(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "credit card" -> ItemType.CARD;
      case "identity", SOCIAL_SECURITY, "membership", "reward program" -> ItemType.IDENTITY;
      case "secure note" -> ItemType.SECURE_NOTE;
      case "bank account" -> ItemType.BANK_ACCOUNT;
      case "driver license", "driver's license" -> ItemType.DRIVERS_LICENSE;
      case "passport" -> ItemType.PASSPORT;
      case "software license" -> ItemType.SOFTWARE_LICENSE;
      case "wireless router" -> ItemType.WIFI;
      case "api credential" -> ItemType.API_CREDENTIAL;
      default -> ItemType.LOGIN;
    };
  }
}
