package org.keyturn.model;

import static org.keyturn.model.Attribute.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of items, each with its built-in fields in the order in which they are shown. Numbers
/// and keys are those of Bitwarden's item schema (client sources, 2026); what that lacks has the
/// number of the secure note, as which it travels there.
public enum ItemType {
  LOGIN(1, "login", USERNAME, PASSWORD, TOTP),
  SECURE_NOTE(2, "secureNote"),
  CARD(3, "card", CARDHOLDER_NAME, BRAND, NUMBER, EXP_MONTH, EXP_YEAR, CODE),
  IDENTITY(
      4,
      "identity",
      TITLE,
      FIRST_NAME,
      MIDDLE_NAME,
      LAST_NAME,
      Attribute.USERNAME,
      COMPANY,
      SSN,
      PASSPORT_NUMBER,
      LICENSE_NUMBER,
      EMAIL,
      PHONE,
      ADDRESS1,
      ADDRESS2,
      ADDRESS3,
      CITY,
      STATE,
      POSTAL_CODE,
      COUNTRY),
  SSH_KEY(5, "sshKey", PRIVATE_KEY, PUBLIC_KEY, KEY_FINGERPRINT),
  BANK_ACCOUNT(
      6,
      "bankAccount",
      BANK_NAME,
      NAME_ON_ACCOUNT,
      ACCOUNT_TYPE,
      ACCOUNT_NUMBER,
      ROUTING_NUMBER,
      BRANCH_NUMBER,
      PIN,
      SWIFT_CODE,
      IBAN,
      BANK_CONTACT_PHONE),
  DRIVERS_LICENSE(
      7,
      "driversLicense",
      FIRST_NAME,
      MIDDLE_NAME,
      LAST_NAME,
      DATE_OF_BIRTH,
      LICENSE_NUMBER,
      ISSUING_COUNTRY,
      ISSUING_STATE,
      ISSUE_DATE,
      EXPIRATION_DATE,
      ISSUING_AUTHORITY,
      LICENSE_CLASS),
  PASSPORT(
      8,
      "passport",
      SURNAME,
      GIVEN_NAME,
      DATE_OF_BIRTH,
      SEX,
      BIRTH_PLACE,
      NATIONALITY,
      ISSUING_COUNTRY,
      PASSPORT_NUMBER,
      PASSPORT_TYPE,
      NATIONAL_IDENTIFICATION_NUMBER,
      ISSUING_AUTHORITY,
      ISSUE_DATE,
      EXPIRATION_DATE),
  WIFI(2, "wifi", NETWORK_NAME, PASSWORD, NETWORK_SECURITY, ROUTER_ADDRESS, ROUTER_PASSWORD),
  API_CREDENTIAL(2, "apiCredential", HOST_NAME, USERNAME, CREDENTIAL_TYPE, CREDENTIAL, VALID_FROM),
  SOFTWARE_LICENSE(
      2,
      "softwareLicense",
      PRODUCT_VERSION,
      LICENSE_KEY,
      LICENSED_TO,
      EMAIL,
      COMPANY,
      DOWNLOAD_PAGE,
      PURCHASE_DATE,
      ORDER_NUMBER);

  private final int number;
  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Attribute> attributes;

  ItemType(int number, String key, Attribute... attributes) {
    this.number = number;
    this.key = key;
    this.attributes = List.of(attributes);
  }

  /// @return Bitwarden's number for this type
  public int number() {
    return number;
  }

  /// @return Keyturn's stored name of the type, also that of the member which holds the type's
  ///   fields in Bitwarden's schema
  public String key() {
    return key;
  }

  public List<Attribute> attributes() {
    return attributes;
  }

  /// The concealed ones of which the first that has a value stands for the whole item: a login's
  /// password, a card's number. A one-time code never does.
  public Stream<Attribute> principals() {
    return attributes().stream().filter(each -> each.concealed() && each != Attribute.TOTP);
  }

  /// Whether Bitwarden has no such type, so that an item of it travels there as a secure note.
  public boolean ownKind() {
    return number == SECURE_NOTE.number && this != SECURE_NOTE;
  }

  public static Optional<ItemType> byKey(String key) {
    return List.of(values()).stream().filter(type -> type.key.equals(key)).findFirst();
  }
}
