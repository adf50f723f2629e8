package org.keyturn.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Every outcome, other than success, that Keyturn expects. `text` maps each to a title, advice and
/// an exit code.
public sealed interface Failure {

  /// Exit code 3: the master password is wrong, or the key file if the vault has one (nobody can
  /// tell which), or the header was altered on purpose.
  record WrongPassword(boolean orKeyFile) implements Failure {
    public WrongPassword() {
      this(false);
    }
  }

  /// Exit code 3: what was given does not open an export or import file, or the file's protected
  /// part was altered.
  record WrongFilePassword(Given given) implements Failure {
    public WrongFilePassword() {
      this(Given.PASSWORD);
    }
  }

  /// What was tried on a file, as far as others than the password may be to blame.
  enum Given {
    /// The file needs nothing else.
    PASSWORD,
    /// A KeePass database may need a key file or a hardware key besides; it does not tell.
    NO_KEY_FILE,
    /// The password, the key file or a missing hardware key is to blame; nobody can tell which.
    KEY_FILE
  }

  /// Exit code 4: something is damaged; `part` says what, `records` names what is affected where
  /// that is known.
  record Damaged(Part part, List<DamagedRecord> records, Optional<Spot> spot) implements Failure {
    public Damaged(Part part) {
      this(part, List.of());
    }

    public Damaged(Part part, List<DamagedRecord> records) {
      this(part, records, Optional.empty());
    }

    public Damaged(Part part, Spot spot) {
      this(part, List.of(), Optional.of(spot));
    }

    /// @return the same at this place, unless a place is known already
    public Damaged at(Spot place) {
      return spot.isPresent() ? this : new Damaged(part, records, Optional.of(place));
    }
  }

  /// Where a file goes wrong.
  sealed interface Spot {
    /// A text that breaks the rules of its language.
    ///
    /// @param line from 1
    /// @param column from 1, in characters or bytes, as its language counts
    record InText(long line, long column) implements Spot {}

    /// @param offset how many bytes were read until it was found, or stand before the part that is
    ///   damaged
    record AtByte(long offset) implements Spot {}
  }

  /// Where damage was found.
  enum Part {
    BOTH_HEADERS,
    SCHEMA,
    PAGES,
    RECORDS,
    RECORD_SET,
    TRUNCATED,
    EXPORT_HEADER,
    EXPORT_BODY,
    EXPORT_TRUNCATED,
    IMPORT_FILE,
    KEEPASS_ROOT,
    KEY_FILE,
    KEEPASS_KEY_FILE,
    KEEPASS_KEY_FILE_BASE64,
    KEEPASS_KEY_FILE_HEX,
    KEEPASS_KEY_FILE_LENGTH,
    KEEPASS_KEY_FILE_CHECK
  }

  /// What kind of record something is. The kinds themselves are those of the file, which also knows
  /// some of later programs.
  interface RecordType {

    /// @return the stable word for reports, e.g. `item`
    String word();
  }

  /// A record that did not pass.
  record DamagedRecord(RecordType kind, UUID id, DamageReason reason) {}

  /// Exit code 4: a key-derivation parameter lies outside the bounds.
  record BeyondBounds(String parameter, long value, long least, long most) implements Failure {}

  /// Exit code 4: an interrupted rotation whose journal is missing.
  record InterruptedRotation() implements Failure {}

  /// Exit code 5: this session holds a key that was rotated away.
  record StaleSession(String keyId) implements Failure {}

  /// Exit code 5: an export needs a key that retired at `retired`.
  record StaleExport(String keyId, int generation, Instant retired) implements Failure {}

  /// Exit code 6: the record was changed elsewhere since it was read.
  record Conflict(UUID id) implements Failure {}

  /// Exit code 6: someone else is writing.
  record Busy() implements Failure {}

  /// Exit code 7: no room. Both are in bytes: `needed` is 0, `free` is -1 when it is not known.
  record DiskFull(long needed, long free) implements Failure {
    public DiskFull(long needed) {
      this(needed, -1);
    }
  }

  /// Exit code 7: the file or its folder cannot be written or read.
  record NoAccess(Access access) implements Failure {}

  /// What was not allowed.
  enum Access {
    READ_ONLY_FILE,
    READ_ONLY_FOLDER,
    NO_PERMISSION,
    MOVED,
    TOO_LONG,
    NEEDS_WRITE_TO_RECOVER,
    JOURNAL_BLOCKED,
    IO_ERROR
  }

  /// Exit code 7: what was asked for is in the vault, and then something failed. Nothing of it is
  /// taken back.
  ///
  /// @param key what the vault has now, if the key or what opens it was to be changed
  record AfterCommit(Failure cause, Optional<KeyInForce> key) implements Failure {}

  /// @param keyId 32 hexadecimal digits
  record KeyInForce(String keyId, int generation) {}

  /// Exit code 7: valid parameters that need more memory than this computer gives.
  record NotEnoughMemory(long kibibytes) implements Failure {}

  /// Exit code 8: not what it should be.
  record NotRecognised(Thing thing) implements Failure {}

  /// What was expected of a file.
  enum Thing {
    VAULT,
    EXPORT,
    IMPORT,
    IMPORT_RECORDS,
    IMPORT_FOLDER,
    ITEM,
    CODE,
    DATABASE_CIPHER,
    FOLDER,
    SPECIAL_FILE,
    BREACH_LIST,
    BREACH_LIST_NTLM,
    BREACH_LIST_UNSORTED
  }

  /// Exit code 8: known for what it is, and there is no reader for it.
  record NoReader(Foreign file) implements Failure {}

  /// Files of other programs that have no reader here, but a way on.
  enum Foreign {
    BUTTERCUP_BCUP("buttercup-bcup"),
    ONEPASSWORD_1PIF("1password-1pif"),
    ONEPASSWORD_OPVAULT("1password-opvault"),
    SAFEINCLOUD_XML("safeincloud-xml"),
    SAFEINCLOUD_DB("safeincloud-db"),
    KASPERSKY_TXT("kaspersky-txt");

    private final String key;

    Foreign(String key) {
      this.key = key;
    }

    /// @return the name of its format, e.g. `keeper-json`
    public String key() {
      return key;
    }

    /// Throws [java.util.NoSuchElementException] for a format that is none of these.
    public static Foreign byKey(String key) {
      return Arrays.stream(values()).filter(file -> file.key.equals(key)).findFirst().orElseThrow();
    }
  }

  /// Exit code 8: made by a newer program than this one knows of.
  record TooNew(Kind kind, int version, int supported) implements Failure {
    /// Made by a newer Keyturn.
    public TooNew(int version, int supported) {
      this(Kind.OURS, version, supported);
    }

    /// Whose format it is.
    public enum Kind {
      OURS,
      KEEPASS_DATABASE,
      KEEPASS_KEY_FILE
    }
  }

  /// Exit code 9: nothing there under that path or id.
  record NotFound(Missing what) implements Failure {}

  /// What was looked for.
  enum Missing {
    FILE,
    ITEM,
    FOLDER,
    ATTACHMENT,
    VERSION,
    DRAFT,
    EXPORT,
    IMPORT,
    CODE,
    KEY_FILE
  }

  /// Exit code 10: a rule of ours.
  record Refused(Rule rule) implements Failure {}

  /// The rules.
  enum Rule {
    PASSWORD_TOO_SHORT,
    TARGET_EXISTS,
    UNENCRYPTED_NOT_CONFIRMED,
    FILE_PASSWORD_MISSING,
    FOREIGN_EXPORT,
    OLDER_COPY,
    BITWARDEN_ACCOUNT_RESTRICTED,
    LOCKED,
    READ_ONLY_SESSION,
    DAMAGE_BLOCKS_WRITING,
    KDF_WEAKER,
    NAME_AMBIGUOUS,
    SAME_VAULT,
    CONFIRMATION_DIFFERS,
    PASSWORD_MISSING,
    CSV_COLUMNS_UNKNOWN,
    CSV_COLUMNS_NAMELESS,
    CSV_MAPPING_WRONG,
    PROTON_PASS_ENCRYPTED,
    ZIP_ENCRYPTED,
    KEY_FILE_MISSING,
    KEY_FILE_EMPTY,
    KEY_FILE_TOO_LARGE,
    KEY_FILE_NO_FILE,
    KEY_FILE_IS_VAULT,
    ITEM_TOO_LARGE,
    NAME_LEAVES_NO_ROOM
  }

  /// Exit code 130.
  record Cancelled() implements Failure {}
}
