package org.keyturn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The keys of built-in fields stand in vaults and exports, their labels in files for other
/// programs, which are read again: neither may ever change, whatever the constants are called.
class AttributeKeysTest {
  private static final String WRITTEN =
      """
      username = Username
      password = Password
      totp = Totp
      cardholderName = Cardholder name
      brand = Brand
      number = Number
      expMonth = Exp month
      expYear = Exp year
      code = Code
      title = Title
      firstName = First name
      middleName = Middle name
      lastName = Last name
      address1 = Address1
      address2 = Address2
      address3 = Address3
      city = City
      state = State
      postalCode = Postal code
      country = Country
      company = Company
      email = Email
      phone = Phone
      ssn = Ssn
      passportNumber = Passport number
      licenseNumber = License number
      privateKey = Private key
      publicKey = Public key
      keyFingerprint = Key fingerprint
      bankName = Bank name
      nameOnAccount = Name on account
      accountType = Account type
      accountNumber = Account number
      routingNumber = Routing number
      branchNumber = Branch number
      pin = Pin
      swiftCode = Swift code
      iban = Iban
      bankContactPhone = Bank contact phone
      dateOfBirth = Date of birth
      issuingCountry = Issuing country
      issuingState = Issuing state
      issueDate = Issue date
      expirationDate = Expiration date
      issuingAuthority = Issuing authority
      licenseClass = License class
      surname = Surname
      givenName = Given name
      sex = Sex
      birthPlace = Birth place
      nationality = Nationality
      passportType = Passport type
      nationalIdentificationNumber = National identification number
      networkName = Network name
      networkSecurity = Network security
      routerAddress = Router address
      routerPassword = Router password
      hostName = Host name
      credential = Credential
      credentialType = Credential type
      validFrom = Valid from
      productVersion = Product version
      licenseKey = License key
      licensedTo = Licensed to
      downloadPage = Download page
      purchaseDate = Purchase date
      orderNumber = Order number
      """;

  @Test
  void keysAndLabelsAreThoseOfTheFilesThatExist() {
    var now =
        Arrays.stream(Attribute.values())
            .map(attribute -> attribute.key() + " = " + attribute.label() + "\n")
            .collect(Collectors.joining());
    assertEquals(WRITTEN, now);
  }
}
