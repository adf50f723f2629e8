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
    return switch (format.key()) {
      case "bitwarden-json" -> Samples.interop("account-pbkdf2/unencrypted.json");
      case "bitwarden-csv" -> Samples.interop("account-pbkdf2/unencrypted.csv");
      case "bitwarden-zip" -> Samples.interop("account-pbkdf2/with-attachments.zip");
      case "keepass-xml" -> keepass();
      case "keepass1" -> Samples.resource("/interop/keepass1/aes.kdb");
      case "csv" -> text("name,username,password,url,notes\nOne,u,p,https://one.example,n\n");
      case "1password-1pux" ->
          Samples.zip(
              "export.data",
              Samples.interop("imports/1password.export.data.json"),
              "files/a__b",
              "x");
      case "1password-json" -> Samples.interop("imports/1password.export.data.json");
      case "1password-csv" -> text(Tables.ONEPASSWORD);
      case "lastpass-csv" -> Samples.interop("imports/lastpass.csv");
      case "chrome-csv" -> Samples.interop("imports/chrome.csv");
      case "firefox-csv" -> Samples.interop("imports/firefox.csv");
      case "safari-csv" -> Samples.interop("imports/safari.csv");
      case "keepassxc-csv" -> text(Tables.KEEPASSXC);
      case "dashlane-json" -> Samples.interop("imports/dashlane.json");
      case "dashlane-zip" ->
          Samples.zip("credentials.csv", DASHLANE_LOGINS, "securenotes.csv", "title,note\na,b\n");
      case "dashlane-csv" -> text(Tables.DASHLANE_PAYMENTS);
      case "protonpass-json" -> text(PROTON);
      case "protonpass-zip" -> Samples.zip("Proton Pass/data.json", PROTON);
      case "protonpass-csv" -> Samples.resource("/interop/tables/protonpass.csv");
      case "enpass-json" -> Samples.interop("imports/enpass.json");
      case "nordpass-csv" -> text(Tables.NORDPASS);
      case "roboform-csv" -> text(Tables.ROBOFORM);
      case "keeper-csv" -> text(Tables.KEEPER);
      case "keeper-json" -> Samples.resource("/interop/keeper/keeper.json");
      case "buttercup-csv" -> Samples.resource("/interop/tables/buttercup.csv");
      case "enpass-csv" -> Samples.resource("/interop/tables/enpass.csv");
      default -> throw new IllegalArgumentException("encrypted, or not read");
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
