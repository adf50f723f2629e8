package org.keyturn.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.tables.Tables;

/// A small file of every format that is not encrypted.
final class OneOfEach {
  private static final String DASHLANE_LOGINS =
      "username,title,password,note,url,category\nu,One,p,n,one.example,Work\n";
  private static final String PROTON =
      "{\"vaults\":{\"v\":{\"name\":\"Personal\",\"items\":[{\"data\":{\"metadata\":{\"name\":\"a\",\"note\":\"b\"},"
          + "\"extraFields\":[{\"fieldName\":\"c\",\"type\":\"totp\",\"data\":{\"totpUri\":\"d\"}}],\"type\":\"login\","
          + "\"content\":{\"itemEmail\":\"e\",\"urls\":[\"f\"],\"passkeys\":[{\"content\":\"g\"}]}},\"state\":1,\"createTime\":5}]}}}";

  private OneOfEach() {}

  static byte[] of(Format format) throws IOException {
    return switch (format) {
      case BITWARDEN_JSON -> Samples.interop("account-pbkdf2/unencrypted.json");
      case BITWARDEN_CSV -> Samples.interop("account-pbkdf2/unencrypted.csv");
      case BITWARDEN_ZIP -> Samples.interop("account-pbkdf2/with-attachments.zip");
      case KEEPASS_XML -> keepass();
      case CSV -> text("name,username,password,url,notes\nOne,u,p,https://one.example,n\n");
      case ONEPASSWORD_1PUX ->
          Samples.zip(
              "export.data",
              Samples.interop("imports/1password.export.data.json"),
              "files/a__b",
              "x");
      case ONEPASSWORD_JSON -> Samples.interop("imports/1password.export.data.json");
      case ONEPASSWORD_CSV -> text(Tables.ONEPASSWORD);
      case LASTPASS_CSV -> Samples.interop("imports/lastpass.csv");
      case CHROME_CSV -> Samples.interop("imports/chrome.csv");
      case FIREFOX_CSV -> Samples.interop("imports/firefox.csv");
      case SAFARI_CSV -> Samples.interop("imports/safari.csv");
      case KEEPASSXC_CSV -> text(Tables.KEEPASSXC);
      case DASHLANE_JSON -> Samples.interop("imports/dashlane.json");
      case DASHLANE_ZIP ->
          Samples.zip("credentials.csv", DASHLANE_LOGINS, "securenotes.csv", "title,note\na,b\n");
      case DASHLANE_CSV -> text(Tables.DASHLANE_PAYMENTS);
      case PROTONPASS_JSON -> text(PROTON);
      case PROTONPASS_ZIP -> Samples.zip("Proton Pass/data.json", PROTON);
      case PROTONPASS_CSV -> Samples.resource("/interop/tables/protonpass.csv");
      case ENPASS_JSON -> Samples.interop("imports/enpass.json");
      case NORDPASS_CSV -> text(Tables.NORDPASS);
      case ROBOFORM_CSV -> text(Tables.ROBOFORM);
      case KEEPER_CSV -> text(Tables.KEEPER);
      case BITWARDEN_PROTECTED, BITWARDEN_RESTRICTED, KDBX, KEYTURN_PROTECTED, KEYTURN_RESTRICTED ->
          throw new IllegalArgumentException("encrypted");
      case KEEPER_JSON,
          KEEPASS_KDB,
          ENPASS_CSV,
          BUTTERCUP_CSV,
          BUTTERCUP_BCUP,
          ONEPASSWORD_1PIF,
          ONEPASSWORD_OPVAULT,
          SAFEINCLOUD_XML,
          SAFEINCLOUD_DB,
          KASPERSKY_TXT ->
          throw new IllegalArgumentException("not read");
    };
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] keepass() throws IOException {
    try (var in = OneOfEach.class.getResourceAsStream("/interop/keepass/keepass2.xml")) {
      return Optional.ofNullable(in).orElseThrow().readAllBytes();
    }
  }
}
