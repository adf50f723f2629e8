package org.keyturn.model;

import java.util.Optional;

/// One built-in field of an item type. The key is the one that Keyturn stores, and that Bitwarden's
/// item schema uses where it has the type.
public enum Attribute {
  USERNAME("username", Kind.TEXT),
  PASSWORD("password", Kind.CONCEALED),
  TOTP("totp", Kind.CONCEALED),
  CARDHOLDER_NAME("cardholderName", Kind.TEXT),
  BRAND("brand", Kind.TEXT),
  NUMBER("number", Kind.CONCEALED),
  EXP_MONTH("expMonth", Kind.TEXT),
  EXP_YEAR("expYear", Kind.TEXT),
  CODE("code", Kind.CONCEALED),
  TITLE("title", Kind.TEXT),
  FIRST_NAME("firstName", Kind.TEXT),
  MIDDLE_NAME("middleName", Kind.TEXT),
  LAST_NAME("lastName", Kind.TEXT),
  ADDRESS1("address1", Kind.TEXT),
  ADDRESS2("address2", Kind.TEXT),
  ADDRESS3("address3", Kind.TEXT),
  CITY("city", Kind.TEXT),
  STATE("state", Kind.TEXT),
  POSTAL_CODE("postalCode", Kind.TEXT),
  COUNTRY("country", Kind.TEXT),
  COMPANY("company", Kind.TEXT),
  EMAIL("email", Kind.TEXT),
  PHONE("phone", Kind.TEXT),
  SSN("ssn", Kind.CONCEALED),
  PASSPORT_NUMBER("passportNumber", Kind.CONCEALED),
  LICENSE_NUMBER("licenseNumber", Kind.CONCEALED),
  PRIVATE_KEY("privateKey", Kind.CONCEALED_LINES),
  PUBLIC_KEY("publicKey", Kind.LINES),
  KEY_FINGERPRINT("keyFingerprint", Kind.TEXT),
  BANK_NAME("bankName", Kind.TEXT),
  NAME_ON_ACCOUNT("nameOnAccount", Kind.TEXT),
  ACCOUNT_TYPE("accountType", Kind.TEXT),
  ACCOUNT_NUMBER("accountNumber", Kind.CONCEALED),
  ROUTING_NUMBER("routingNumber", Kind.TEXT),
  BRANCH_NUMBER("branchNumber", Kind.TEXT),
  PIN("pin", Kind.CONCEALED),
  SWIFT_CODE("swiftCode", Kind.TEXT),
  IBAN("iban", Kind.CONCEALED),
  BANK_CONTACT_PHONE("bankContactPhone", Kind.TEXT),
  DATE_OF_BIRTH("dateOfBirth", Kind.TEXT),
  ISSUING_COUNTRY("issuingCountry", Kind.TEXT),
  ISSUING_STATE("issuingState", Kind.TEXT),
  ISSUE_DATE("issueDate", Kind.TEXT),
  EXPIRATION_DATE("expirationDate", Kind.TEXT),
  ISSUING_AUTHORITY("issuingAuthority", Kind.TEXT),
  LICENSE_CLASS("licenseClass", Kind.TEXT),
  SURNAME("surname", Kind.TEXT),
  GIVEN_NAME("givenName", Kind.TEXT),
  SEX("sex", Kind.TEXT),
  BIRTH_PLACE("birthPlace", Kind.TEXT),
  NATIONALITY("nationality", Kind.TEXT),
  PASSPORT_TYPE("passportType", Kind.TEXT),
  NATIONAL_IDENTIFICATION_NUMBER("nationalIdentificationNumber", Kind.CONCEALED),
  NETWORK_NAME("networkName", Kind.TEXT),
  NETWORK_SECURITY("networkSecurity", Kind.TEXT),
  ROUTER_ADDRESS("routerAddress", Kind.TEXT),
  ROUTER_PASSWORD("routerPassword", Kind.CONCEALED),
  HOST_NAME("hostName", Kind.TEXT),
  CREDENTIAL("credential", Kind.CONCEALED),
  CREDENTIAL_TYPE("credentialType", Kind.TEXT),
  VALID_FROM("validFrom", Kind.TEXT),
  PRODUCT_VERSION("productVersion", Kind.TEXT),
  LICENSE_KEY("licenseKey", Kind.CONCEALED_LINES),
  LICENSED_TO("licensedTo", Kind.TEXT),
  DOWNLOAD_PAGE("downloadPage", Kind.TEXT),
  PURCHASE_DATE("purchaseDate", Kind.TEXT),
  ORDER_NUMBER("orderNumber", Kind.TEXT);

  /// How a value is kept and shown: concealed ones are sealed apart from what the list needs.
  public enum Kind {
    TEXT,
    LINES,
    CONCEALED,
    CONCEALED_LINES
  }

  private final String key;
  private final Kind kind;

  Attribute(String key, Kind kind) {
    this.key = key;
    this.kind = kind;
  }

  public String key() {
    return key;
  }

  public Kind kind() {
    return kind;
  }

  public boolean concealed() {
    return kind == Kind.CONCEALED || kind == Kind.CONCEALED_LINES;
  }

  public boolean multiline() {
    return kind == Kind.LINES || kind == Kind.CONCEALED_LINES;
  }

  /// @return the attribute stored under this key
  public static Optional<Attribute> byKey(String key) {
    for (var attribute : values()) {
      if (attribute.key.equals(key)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }
}
