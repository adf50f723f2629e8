package org.keyturn.model;

import java.util.Optional;

/// One built-in field of an item type. The key is the one that Keyturn stores, and that Bitwarden's
/// item schema uses where it has the type.
public enum Attribute {
  USERNAME("username", "Username", Kind.TEXT),
  PASSWORD("password", "Password", Kind.CONCEALED),
  TOTP("totp", "Totp", Kind.CONCEALED),
  CARDHOLDER_NAME("cardholderName", "Cardholder name", Kind.TEXT),
  BRAND("brand", "Brand", Kind.TEXT),
  NUMBER("number", "Number", Kind.CONCEALED),
  EXP_MONTH("expMonth", "Exp month", Kind.TEXT),
  EXP_YEAR("expYear", "Exp year", Kind.TEXT),
  CODE("code", "Code", Kind.CONCEALED),
  TITLE("title", "Title", Kind.TEXT),
  FIRST_NAME("firstName", "First name", Kind.TEXT),
  MIDDLE_NAME("middleName", "Middle name", Kind.TEXT),
  LAST_NAME("lastName", "Last name", Kind.TEXT),
  ADDRESS1("address1", "Address1", Kind.TEXT),
  ADDRESS2("address2", "Address2", Kind.TEXT),
  ADDRESS3("address3", "Address3", Kind.TEXT),
  CITY("city", "City", Kind.TEXT),
  STATE("state", "State", Kind.TEXT),
  POSTAL_CODE("postalCode", "Postal code", Kind.TEXT),
  COUNTRY("country", "Country", Kind.TEXT),
  COMPANY("company", "Company", Kind.TEXT),
  EMAIL("email", "Email", Kind.TEXT),
  PHONE("phone", "Phone", Kind.TEXT),
  SSN("ssn", "Ssn", Kind.CONCEALED),
  PASSPORT_NUMBER("passportNumber", "Passport number", Kind.CONCEALED),
  LICENSE_NUMBER("licenseNumber", "License number", Kind.CONCEALED),
  PRIVATE_KEY("privateKey", "Private key", Kind.CONCEALED_LINES),
  PUBLIC_KEY("publicKey", "Public key", Kind.LINES),
  KEY_FINGERPRINT("keyFingerprint", "Key fingerprint", Kind.TEXT),
  BANK_NAME("bankName", "Bank name", Kind.TEXT),
  NAME_ON_ACCOUNT("nameOnAccount", "Name on account", Kind.TEXT),
  ACCOUNT_TYPE("accountType", "Account type", Kind.TEXT),
  ACCOUNT_NUMBER("accountNumber", "Account number", Kind.CONCEALED),
  ROUTING_NUMBER("routingNumber", "Routing number", Kind.TEXT),
  BRANCH_NUMBER("branchNumber", "Branch number", Kind.TEXT),
  PIN("pin", "Pin", Kind.CONCEALED),
  SWIFT_CODE("swiftCode", "Swift code", Kind.TEXT),
  IBAN("iban", "Iban", Kind.CONCEALED),
  BANK_CONTACT_PHONE("bankContactPhone", "Bank contact phone", Kind.TEXT),
  DATE_OF_BIRTH("dateOfBirth", "Date of birth", Kind.TEXT),
  ISSUING_COUNTRY("issuingCountry", "Issuing country", Kind.TEXT),
  ISSUING_STATE("issuingState", "Issuing state", Kind.TEXT),
  ISSUE_DATE("issueDate", "Issue date", Kind.TEXT),
  EXPIRATION_DATE("expirationDate", "Expiration date", Kind.TEXT),
  ISSUING_AUTHORITY("issuingAuthority", "Issuing authority", Kind.TEXT),
  LICENSE_CLASS("licenseClass", "License class", Kind.TEXT),
  SURNAME("surname", "Surname", Kind.TEXT),
  GIVEN_NAME("givenName", "Given name", Kind.TEXT),
  SEX("sex", "Sex", Kind.TEXT),
  BIRTH_PLACE("birthPlace", "Birth place", Kind.TEXT),
  NATIONALITY("nationality", "Nationality", Kind.TEXT),
  PASSPORT_TYPE("passportType", "Passport type", Kind.TEXT),
  NATIONAL_IDENTIFICATION_NUMBER(
      "nationalIdentificationNumber", "National identification number", Kind.CONCEALED),
  NETWORK_NAME("networkName", "Network name", Kind.TEXT),
  NETWORK_SECURITY("networkSecurity", "Network security", Kind.TEXT),
  ROUTER_ADDRESS("routerAddress", "Router address", Kind.TEXT),
  ROUTER_PASSWORD("routerPassword", "Router password", Kind.CONCEALED),
  HOST_NAME("hostName", "Host name", Kind.TEXT),
  CREDENTIAL("credential", "Credential", Kind.CONCEALED),
  CREDENTIAL_TYPE("credentialType", "Credential type", Kind.TEXT),
  VALID_FROM("validFrom", "Valid from", Kind.TEXT),
  PRODUCT_VERSION("productVersion", "Product version", Kind.TEXT),
  LICENSE_KEY("licenseKey", "License key", Kind.CONCEALED_LINES),
  LICENSED_TO("licensedTo", "Licensed to", Kind.TEXT),
  DOWNLOAD_PAGE("downloadPage", "Download page", Kind.TEXT),
  PURCHASE_DATE("purchaseDate", "Purchase date", Kind.TEXT),
  ORDER_NUMBER("orderNumber", "Order number", Kind.TEXT);

  /// How a value is kept and shown: concealed ones are sealed apart from what the list needs.
  public enum Kind {
    TEXT,
    LINES,
    CONCEALED,
    CONCEALED_LINES
  }

  private final String key;
  private final String label;
  private final Kind kind;

  Attribute(String key, String label, Kind kind) {
    this.key = key;
    this.label = label;
    this.kind = kind;
  }

  public String key() {
    return key;
  }

  /// @return what people read in files of other programs that have no such field, e.g. `Network
  ///   name`; it never changes, for those files are read again
  public String label() {
    return label;
  }

  public Kind kind() {
    return kind;
  }

  public boolean concealed() {
    return kind == Kind.CONCEALED || kind == Kind.CONCEALED_LINES;
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
