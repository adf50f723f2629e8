package org.keyturn.exchange.onepassword;

import static java.util.Map.entry;
import static org.keyturn.model.Attribute.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keyturn.model.Attribute;
import org.keyturn.model.ItemType;

/// What 1Password calls the built-in fields of its items.
public final class OnePasswordNames {
  private static final Map<ItemType, Map<String, Attribute>> NAMES =
      new EnumMap<>(
          Map.ofEntries(
              entry(ItemType.LOGIN, Map.of("username", USERNAME, "password", PASSWORD)),
              entry(
                  ItemType.CARD,
                  Map.of("ccnum", NUMBER, "cvv", CODE, "cardholder", CARDHOLDER_NAME)),
              entry(
                  ItemType.IDENTITY,
                  Map.ofEntries(
                      entry("firstname", FIRST_NAME),
                      entry("initial", MIDDLE_NAME),
                      entry("lastname", LAST_NAME),
                      entry("username", USERNAME),
                      entry("defphone", PHONE),
                      entry("phone", PHONE),
                      entry("email", EMAIL),
                      entry("company", COMPANY),
                      entry("company_name", COMPANY),
                      entry("org_name", COMPANY),
                      entry("country", COUNTRY),
                      entry("state", STATE))),
              entry(
                  ItemType.SOFTWARE_LICENSE,
                  Map.of(
                      "product_version", PRODUCT_VERSION,
                      "reg_code", LICENSE_KEY,
                      "reg_name", LICENSED_TO,
                      "reg_email", EMAIL,
                      "company", COMPANY,
                      "download_link", DOWNLOAD_PAGE,
                      "order_date", PURCHASE_DATE,
                      "order_number", ORDER_NUMBER)),
              entry(
                  ItemType.BANK_ACCOUNT,
                  Map.of(
                      "bankName", BANK_NAME,
                      "owner", NAME_ON_ACCOUNT,
                      "accountType", ACCOUNT_TYPE,
                      "routingNo", ROUTING_NUMBER,
                      "accountNo", ACCOUNT_NUMBER,
                      "swift", SWIFT_CODE,
                      "iban", IBAN,
                      "telephonePin", PIN,
                      "branchPhone", BANK_CONTACT_PHONE)),
              entry(
                  ItemType.DRIVERS_LICENSE,
                  Map.of(
                      "number", LICENSE_NUMBER,
                      "class", LICENSE_CLASS,
                      "state", ISSUING_STATE,
                      "country", ISSUING_COUNTRY,
                      "birthdate", DATE_OF_BIRTH,
                      "expiry_date", EXPIRATION_DATE)),
              entry(
                  ItemType.PASSPORT,
                  Map.of(
                      "number", PASSPORT_NUMBER,
                      "type", PASSPORT_TYPE,
                      "sex", SEX,
                      "nationality", NATIONALITY,
                      "issuing_authority", ISSUING_AUTHORITY,
                      "issuing_country", ISSUING_COUNTRY,
                      "birthdate", DATE_OF_BIRTH,
                      "birthplace", BIRTH_PLACE,
                      "issue_date", ISSUE_DATE,
                      "expiry_date", EXPIRATION_DATE)),
              entry(
                  ItemType.WIFI,
                  Map.of(
                      "network_name", NETWORK_NAME,
                      "wireless_password", PASSWORD,
                      "wireless_security", NETWORK_SECURITY,
                      "server", ROUTER_ADDRESS,
                      "password", ROUTER_PASSWORD)),
              entry(
                  ItemType.API_CREDENTIAL,
                  Map.of(
                      "username", USERNAME,
                      "credential", CREDENTIAL,
                      "type", CREDENTIAL_TYPE,
                      "hostname", HOST_NAME,
                      "validFrom", VALID_FROM))));

  private static final Set<String> PERSONS = Set.of("fullname", "name", "member_name");

  private OnePasswordNames() {}

  /// @param category 1Password's number for the kind of item; empty where a file does not tell
  /// @param name the id of a field, or its title
  public static Optional<Attribute> attribute(ItemType type, String category, String name) {
    if (category.equals("108") && name.equals("number")) {
      return Optional.of(SSN);
    }
    return Optional.ofNullable(NAMES.getOrDefault(type, Map.of()).get(name));
  }

  /// Whether the field holds a whole name of a person.
  public static boolean isPerson(ItemType type, String id) {
    boolean named =
        type == ItemType.IDENTITY || type == ItemType.PASSPORT || type == ItemType.DRIVERS_LICENSE;
    return named && PERSONS.contains(id);
  }
}
