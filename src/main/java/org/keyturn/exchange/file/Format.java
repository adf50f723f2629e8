package org.keyturn.exchange.file;

import static org.keyturn.exchange.file.Loss.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every file format that is known, by the name that it has on the command line.
public enum Format {
  KEYTURN_RESTRICTED(Use.BOTH, Secrecy.SEALED, ".keyturn-export"),
  KEYTURN_PROTECTED(Use.BOTH, Secrecy.PASSWORD, ".keyturn-export"),
  BITWARDEN_JSON(Use.BOTH, Secrecy.PLAIN, ".json", TRASH, ATTACHMENTS, VERSIONS, SETTINGS),
  BITWARDEN_CSV(
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
  BITWARDEN_PROTECTED(Use.BOTH, Secrecy.PASSWORD, ".json", TRASH, ATTACHMENTS, VERSIONS, SETTINGS),
  BITWARDEN_ZIP(Use.BOTH, Secrecy.PLAIN, ".zip", TRASH, ATTACHMENT_DETAILS, VERSIONS, SETTINGS),
  /// Recognised, so that people hear why it cannot be read.
  BITWARDEN_RESTRICTED(Use.NONE, Secrecy.SEALED, ".json"),
  KDBX(Use.BOTH, Secrecy.KEYS, ".kdbx", SETTINGS),
  KEEPASS_XML(Use.READ, Secrecy.PLAIN, ".xml"),
  CSV(
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
  ONEPASSWORD_1PUX("1password-1pux", Secrecy.PLAIN, ".1pux"),
  ONEPASSWORD_JSON("1password-json", Secrecy.PLAIN, ".data"),
  ONEPASSWORD_CSV("1password-csv", Secrecy.PLAIN, ".csv"),
  LASTPASS_CSV(Use.READ, Secrecy.PLAIN, ".csv"),
  CHROME_CSV(Use.READ, Secrecy.PLAIN, ".csv"),
  FIREFOX_CSV(Use.READ, Secrecy.PLAIN, ".csv"),
  SAFARI_CSV(Use.READ, Secrecy.PLAIN, ".csv"),
  KEEPASSXC_CSV(Use.READ, Secrecy.PLAIN, ".csv"),
  DASHLANE_JSON(Use.READ, Secrecy.PLAIN, ".json"),
  DASHLANE_ZIP(Use.READ, Secrecy.PLAIN, ".zip"),
  DASHLANE_CSV(Use.READ, Secrecy.PLAIN, ".csv"),
  PROTONPASS_JSON(Use.READ, Secrecy.PLAIN, ".json"),
  PROTONPASS_ZIP(Use.READ, Secrecy.PLAIN, ".zip"),
  PROTONPASS_CSV(Use.READ, Secrecy.PLAIN, ".csv"),
  ENPASS_JSON(Use.READ, Secrecy.PLAIN, ".json"),
  NORDPASS_CSV(Use.READ, Secrecy.PLAIN, ".csv"),
  ROBOFORM_CSV(Use.READ, Secrecy.PLAIN, ".csv"),
  KEEPER_CSV(Use.READ, Secrecy.PLAIN, ".csv"),
  // Those below are recognised, so that people hear of the way on; they have no readers.
  KEEPER_JSON(Use.NONE, Secrecy.PLAIN, ".json"),
  KEEPASS_KDB(Use.NONE, Secrecy.KEYS, ".kdb"),
  ENPASS_CSV(Use.NONE, Secrecy.PLAIN, ".csv"),
  BUTTERCUP_CSV(Use.NONE, Secrecy.PLAIN, ".csv"),
  BUTTERCUP_BCUP(Use.NONE, Secrecy.PASSWORD, ".bcup"),
  ONEPASSWORD_1PIF("1password-1pif", Use.NONE, Secrecy.PLAIN, ".1pif"),
  ONEPASSWORD_OPVAULT("1password-opvault", Use.NONE, Secrecy.PASSWORD, ".opvault"),
  SAFEINCLOUD_XML(Use.NONE, Secrecy.PLAIN, ".xml"),
  SAFEINCLOUD_DB(Use.NONE, Secrecy.PASSWORD, ".db"),
  KASPERSKY_TXT(Use.NONE, Secrecy.PLAIN, ".txt");

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

  Format(Use use, Secrecy secrecy, String extension, Loss... losses) {
    this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.use = use;
    this.secrecy = secrecy;
    this.extension = extension;
    this.losses = List.of(losses);
  }

  /// One that is read only, and whose name is not that of the constant.
  Format(String key, Secrecy secrecy, String extension) {
    this(key, Use.READ, secrecy, extension);
  }

  Format(String key, Use use, Secrecy secrecy, String extension) {
    this.key = key;
    this.use = use;
    this.secrecy = secrecy;
    this.extension = extension;
    this.losses = List.of();
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
