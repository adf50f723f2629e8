package org.keyturn.exchange.format;

import static org.keyturn.exchange.format.Loss.*;

import java.util.List;
import java.util.Optional;

/// Every file format that is known, by the name that it has on the command line.
public enum Format {
  KEYTURN_RESTRICTED("keyturn-restricted", Use.BOTH, Secrecy.SEALED, ".keyturn-export"),
  KEYTURN_PROTECTED("keyturn-protected", Use.BOTH, Secrecy.PASSWORD, ".keyturn-export"),
  BITWARDEN_JSON(
      "bitwarden-json", Use.BOTH, Secrecy.PLAIN, ".json", TRASH, ATTACHMENTS, VERSIONS, SETTINGS),
  BITWARDEN_CSV(
      "bitwarden-csv",
      Use.BOTH,
      Secrecy.PLAIN,
      ".csv",
      TRASH,
      ATTACHMENTS,
      VERSIONS,
      SETTINGS,
      EMPTY_FOLDERS,
      ITEM_TYPES,
      FIELD_TYPES,
      FIELD_COLONS,
      MATCH_RULES,
      PASSKEYS,
      PASSWORD_HISTORY,
      TAGS,
      DATES,
      LINKS,
      FOREIGN_MEMBERS),
  BITWARDEN_PROTECTED(
      "bitwarden-protected",
      Use.BOTH,
      Secrecy.PASSWORD,
      ".json",
      TRASH,
      ATTACHMENTS,
      VERSIONS,
      SETTINGS),
  BITWARDEN_ZIP(
      "bitwarden-zip",
      Use.BOTH,
      Secrecy.PLAIN,
      ".zip",
      TRASH,
      ATTACHMENT_DETAILS,
      VERSIONS,
      SETTINGS),
  /// Recognised, so that people hear why it cannot be read.
  BITWARDEN_RESTRICTED("bitwarden-restricted", Use.NONE, Secrecy.SEALED, ".json"),
  KDBX("kdbx", Use.BOTH, Secrecy.KEYS, ".kdbx", SETTINGS),
  KEEPASS_XML("keepass-xml", Use.READ, Secrecy.PLAIN, ".xml"),
  CSV(
      "csv",
      Use.BOTH,
      Secrecy.PLAIN,
      ".csv",
      TRASH,
      ATTACHMENTS,
      VERSIONS,
      SETTINGS,
      EMPTY_FOLDERS,
      FIELD_TYPES,
      MATCH_RULES,
      PASSKEYS,
      PASSWORD_HISTORY,
      LINKS,
      FOREIGN_MEMBERS),
  ONEPASSWORD_1PUX("1password-1pux", Use.READ, Secrecy.PLAIN, ".1pux"),
  ONEPASSWORD_JSON("1password-json", Use.READ, Secrecy.PLAIN, ".data"),
  ONEPASSWORD_CSV("1password-csv", Use.READ, Secrecy.PLAIN, ".csv"),
  LASTPASS_CSV("lastpass-csv", Use.READ, Secrecy.PLAIN, ".csv"),
  CHROME_CSV("chrome-csv", Use.READ, Secrecy.PLAIN, ".csv"),
  FIREFOX_CSV("firefox-csv", Use.READ, Secrecy.PLAIN, ".csv"),
  SAFARI_CSV("safari-csv", Use.READ, Secrecy.PLAIN, ".csv"),
  KEEPASSXC_CSV("keepassxc-csv", Use.READ, Secrecy.PLAIN, ".csv"),
  DASHLANE_JSON("dashlane-json", Use.READ, Secrecy.PLAIN, ".json"),
  DASHLANE_ZIP("dashlane-zip", Use.READ, Secrecy.PLAIN, ".zip"),
  DASHLANE_CSV("dashlane-csv", Use.READ, Secrecy.PLAIN, ".csv"),
  PROTONPASS_JSON("protonpass-json", Use.READ, Secrecy.PLAIN, ".json"),
  PROTONPASS_ZIP("protonpass-zip", Use.READ, Secrecy.PLAIN, ".zip"),
  PROTONPASS_CSV("protonpass-csv", Use.READ, Secrecy.PLAIN, ".csv"),
  ENPASS_JSON("enpass-json", Use.READ, Secrecy.PLAIN, ".json"),
  NORDPASS_CSV("nordpass-csv", Use.READ, Secrecy.PLAIN, ".csv"),
  ROBOFORM_CSV("roboform-csv", Use.READ, Secrecy.PLAIN, ".csv"),
  KEEPER_CSV("keeper-csv", Use.READ, Secrecy.PLAIN, ".csv"),
  // Those below are recognised, so that people hear of the way on; they have no readers.
  KEEPER_JSON("keeper-json", Use.NONE, Secrecy.PLAIN, ".json"),
  KEEPASS_KDB("keepass-kdb", Use.NONE, Secrecy.KEYS, ".kdb"),
  ENPASS_CSV("enpass-csv", Use.NONE, Secrecy.PLAIN, ".csv"),
  BUTTERCUP_CSV("buttercup-csv", Use.NONE, Secrecy.PLAIN, ".csv"),
  BUTTERCUP_BCUP("buttercup-bcup", Use.NONE, Secrecy.PASSWORD, ".bcup"),
  ONEPASSWORD_1PIF("1password-1pif", Use.NONE, Secrecy.PLAIN, ".1pif"),
  ONEPASSWORD_OPVAULT("1password-opvault", Use.NONE, Secrecy.PASSWORD, ".opvault"),
  SAFEINCLOUD_XML("safeincloud-xml", Use.NONE, Secrecy.PLAIN, ".xml"),
  SAFEINCLOUD_DB("safeincloud-db", Use.NONE, Secrecy.PASSWORD, ".db"),
  KASPERSKY_TXT("kaspersky-txt", Use.NONE, Secrecy.PLAIN, ".txt");

  /// What can be done with it.
  private enum Use {
    READ,
    BOTH,
    NONE
  }

  /// How its secrets are kept.
  private enum Secrecy {
    PLAIN,
    PASSWORD,
    KEYS,
    SEALED
  }

  private final String key;
  private final Use use;
  private final Secrecy secrecy;
  private final String extension;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final List<Loss> losses;

  Format(String key, Use use, Secrecy secrecy, String extension, Loss... losses) {
    this.key = key;
    this.use = use;
    this.secrecy = secrecy;
    this.extension = extension;
    this.losses = List.of(losses);
  }

  /// @return the stable name, e.g. `bitwarden-json`
  public String key() {
    return key;
  }

  public static Optional<Format> byKey(String key) {
    return List.of(values()).stream().filter(format -> format.key.equals(key)).findFirst();
  }

  public boolean reads() {
    return use != Use.NONE;
  }

  public boolean writes() {
    return use == Use.BOTH;
  }

  /// Whether it is written under a password of the file's own.
  public boolean sealedByPassword() {
    return secrecy == Secrecy.PASSWORD || secrecy == Secrecy.KEYS;
  }

  /// Whether it is not read without a password of the file's own. Nobody is asked for one where
  /// there is no reader.
  public boolean needsPassword() {
    return reads() && secrecy == Secrecy.PASSWORD;
  }

  /// Whether a password of the file's own, a key file or both may be needed, which the file does
  /// not tell.
  public boolean takesKeys() {
    return reads() && secrecy == Secrecy.KEYS;
  }

  /// Whether whoever has the file has the secrets.
  public boolean plain() {
    return secrecy == Secrecy.PLAIN;
  }

  /// Whether it is a table, whose columns can be explained.
  public boolean table() {
    return extension.equals(".csv");
  }

  /// @return the usual end of the file's name, with its dot
  public String extension() {
    return extension;
  }

  /// @return what stays behind when a vault is written in this format; empty if it is not written
  public List<Loss> losses() {
    return losses;
  }
}
