package org.keyturn.house;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keyturn.crypto.Hmac;
import org.keyturn.exchange.Formats;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.format.Loss;
import org.keyturn.health.Finding;
import org.keyturn.model.CustomField;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Difference;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failure;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.TagColour;
import org.keyturn.settings.SettingKeys;
import org.keyturn.store.Kind;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.StoredGlyphs;
import org.keyturn.vault.Duplicates;
import org.keyturn.vault.Likeness;
import org.keyturn.vault.RotationRequest.OldBackups;

/// What stands in files and in answers to scripts for each constant, as it stands there today.
/// Constants may be renamed and put in another order; what is on the right never changes.
class StoredValuesTest {

  @Test
  void recordsOfAVault() {
    holds(
        kind -> kind.code() + " " + kind.word(),
        entry(RecordKind.HEADER, "1 header"),
        entry(RecordKind.BUCKET, "2 bucket"),
        entry(RecordKind.ITEM, "3 item"),
        entry(RecordKind.FOLDER, "4 folder"),
        entry(RecordKind.ATTACHMENT, "5 attachment"),
        entry(RecordKind.EXPORT, "6 export"),
        entry(RecordKind.RETIRED_KEY, "7 retired-key"),
        entry(RecordKind.DRAFT_KEY, "8 draft-key"),
        entry(RecordKind.AFTERMATH, "9 aftermath"),
        entry(RecordKind.SETTINGS, "10 settings"),
        entry(RecordKind.VERSIONS, "11 versions"),
        entry(RecordKind.IMPORT, "12 import"),
        entry(RecordKind.STATES, "13 states"));
    for (int code = 64; code <= 127; code++) {
      assertEquals(new OpaqueKind(code), Kind.of(code).orElseThrow());
      assertEquals("opaque-" + code, new OpaqueKind(code).word());
    }
  }

  @Test
  void coloursOfTags() {
    holds(
        TagColour::word,
        entry(TagColour.BLUE, "blue"),
        entry(TagColour.GREEN, "green"),
        entry(TagColour.YELLOW, "yellow"),
        entry(TagColour.RED, "red"),
        entry(TagColour.PURPLE, "purple"),
        entry(TagColour.TEAL, "teal"));
  }

  @Test
  void whyARecordDoesNotPass() {
    holds(
        DamageReason::word,
        entry(DamageReason.ALTERED, "altered"),
        entry(DamageReason.MISSING, "missing"),
        entry(DamageReason.UNEXPECTED, "unexpected"),
        entry(DamageReason.ROLLED_BACK, "rolled-back"),
        entry(DamageReason.OTHER_HEADER, "other-header"),
        entry(DamageReason.UNREAD, "unread"),
        entry(DamageReason.WITHOUT_ITEM, "without-item"));
  }

  @Test
  void fieldsAndRulesOfItems() {
    holds(
        type -> type.code() + " " + type.key(),
        entry(CustomField.Type.TEXT, "0 text"),
        entry(CustomField.Type.HIDDEN, "1 hidden"),
        entry(CustomField.Type.BOOLEAN, "2 boolean"),
        entry(CustomField.Type.LINKED, "3 linked"),
        entry(CustomField.Type.DATE, "4 date"),
        entry(CustomField.Type.EMAIL, "5 email"),
        entry(CustomField.Type.URL, "6 url"),
        entry(CustomField.Type.ONE_TIME_CODE, "7 oneTimeCode"));
    holds(
        LoginUri.Match::code,
        entry(LoginUri.Match.BASE_DOMAIN, 0),
        entry(LoginUri.Match.HOST, 1),
        entry(LoginUri.Match.STARTS_WITH, 2),
        entry(LoginUri.Match.EXACT, 3),
        entry(LoginUri.Match.REGULAR_EXPRESSION, 4),
        entry(LoginUri.Match.NEVER, 5));
  }

  @Test
  void typesOfItems() {
    holds(
        type -> type.number() + " " + type.key(),
        entry(ItemType.LOGIN, "1 login"),
        entry(ItemType.SECURE_NOTE, "2 secureNote"),
        entry(ItemType.CARD, "3 card"),
        entry(ItemType.IDENTITY, "4 identity"),
        entry(ItemType.SSH_KEY, "5 sshKey"),
        entry(ItemType.BANK_ACCOUNT, "6 bankAccount"),
        entry(ItemType.DRIVERS_LICENSE, "7 driversLicense"),
        entry(ItemType.PASSPORT, "8 passport"),
        entry(ItemType.WIFI, "2 wifi"),
        entry(ItemType.API_CREDENTIAL, "2 apiCredential"),
        entry(ItemType.SOFTWARE_LICENSE, "2 softwareLicense"));
  }

  @Test
  void theLedgerOfExports() {
    holds(
        ExportIdentity.Kind::code,
        entry(ExportIdentity.Kind.RESTRICTED, 0),
        entry(ExportIdentity.Kind.PROTECTED, 1));
  }

  @Test
  void findingsThatSomebodyLeavesAside() {
    holds(
        Finding.Kind::word,
        entry(Finding.Kind.BREACHED, "breached"),
        entry(Finding.Kind.WEAK, "weak"),
        entry(Finding.Kind.REUSED, "reused"),
        entry(Finding.Kind.EXPIRED, "expired"),
        entry(Finding.Kind.EXPIRING, "expiring"),
        entry(Finding.Kind.INSECURE_ADDRESS, "insecure-address"),
        entry(Finding.Kind.MISSING_CODE, "missing-code"),
        entry(Finding.Kind.OLD, "old"),
        entry(Finding.Kind.DUPLICATE, "duplicate"));
  }

  @Test
  void iconsOfTemplates() {
    var written =
        Map.ofEntries(
            entry("API", Glyph.API),
            entry("BANK", Glyph.BANK),
            entry("BOX", Glyph.BOX),
            entry("CARD", Glyph.CARD),
            entry("IDENTITY", Glyph.IDENTITY),
            entry("KEY", Glyph.KEY),
            entry("LICENCE", Glyph.LICENCE),
            entry("NOTE", Glyph.NOTE),
            entry("PASSPORT", Glyph.PASSPORT),
            entry("SOFTWARE", Glyph.SOFTWARE),
            entry("TERMINAL", Glyph.TERMINAL),
            entry("WIFI", Glyph.WIFI));
    written.forEach((code, glyph) -> assertEquals(glyph, StoredGlyphs.of(code)));
    written.forEach((code, glyph) -> assertEquals(code, StoredGlyphs.code(glyph)));
    assertEquals(Glyph.BOX, StoredGlyphs.of("of a later program"));
  }

  @Test
  void choicesInTheFileOfSettings() {
    holds(
        SettingKeys.THEME.write(),
        entry(SettingKeys.Theme.SYSTEM, "SYSTEM"),
        entry(SettingKeys.Theme.LIGHT, "LIGHT"),
        entry(SettingKeys.Theme.DARK, "DARK"));
    holds(
        SettingKeys.GENERATOR_MODE.write(),
        entry(SettingKeys.GeneratorMode.PASSWORD, "PASSWORD"),
        entry(SettingKeys.GeneratorMode.PASSPHRASE, "PASSPHRASE"),
        entry(SettingKeys.GeneratorMode.USERNAME, "USERNAME"));
    holds(
        SettingKeys.GENERATOR_NAME.write(),
        entry(SettingKeys.NameKind.WORD, "WORD"),
        entry(SettingKeys.NameKind.PLUS_ADDRESS, "PLUS_ADDRESS"),
        entry(SettingKeys.NameKind.CATCH_ALL, "CATCH_ALL"));
    holds(
        SettingKeys.LIST_ORDER.write(),
        entry(SettingKeys.ListOrder.TITLE, "TITLE"),
        entry(SettingKeys.ListOrder.USERNAME, "USERNAME"),
        entry(SettingKeys.ListOrder.TYPE, "TYPE"),
        entry(SettingKeys.ListOrder.CHANGED, "CHANGED"),
        entry(SettingKeys.ListOrder.CREATED, "CREATED"));
    holds(
        SettingKeys.DOUBLE_CLICK.write(),
        entry(SettingKeys.DoubleClick.COPY, "COPY"),
        entry(SettingKeys.DoubleClick.OPEN, "OPEN"),
        entry(SettingKeys.DoubleClick.EDIT, "EDIT"));
  }

  @Test
  void hashesOfOneTimeCodes() {
    holds(
        Hmac::label,
        entry(Hmac.SHA1, "SHA1"),
        entry(Hmac.SHA256, "SHA256"),
        entry(Hmac.SHA512, "SHA512"));
  }

  @Test
  void wordsOfTheCommandLine() {
    holds(
        Duplicates::key,
        entry(Duplicates.IDENTICAL, "identical"),
        entry(Duplicates.SKIP, "skip"),
        entry(Duplicates.MERGE, "merge"),
        entry(Duplicates.KEEP, "keep"));
    holds(
        Likeness::key,
        entry(Likeness.IDENTICAL, "identical"),
        entry(Likeness.SAME_ACCOUNT, "same-account"),
        entry(Likeness.SAME_NAME, "same-name"));
    holds(
        OldBackups::word,
        entry(OldBackups.KEEP, "keep"),
        entry(OldBackups.DELETE, "delete"),
        entry(OldBackups.REMAKE, "remake"));
    holds(
        Finding.Severity::word,
        entry(Finding.Severity.URGENT, "urgent"),
        entry(Finding.Severity.SOON, "soon"),
        entry(Finding.Severity.CONSIDER, "consider"));
    assertEquals(
        "name type notes uris passkeys folder tags favorite reprompt expires links template other",
        inOrder(Difference.Part.values(), Difference.Part::word));
  }

  @Test
  void namesOfFormatsAndOfWhatTheyLose() {
    assertEquals(
        """
        keyturn-restricted keyturn-protected bitwarden-json bitwarden-csv bitwarden-protected \
        bitwarden-zip bitwarden-restricted kdbx keepass-xml csv 1password-1pux 1password-json \
        1password-csv lastpass-csv chrome-csv firefox-csv safari-csv keepassxc-csv \
        dashlane-json dashlane-zip dashlane-csv protonpass-json protonpass-zip protonpass-csv \
        enpass-json enpass-csv nordpass-csv roboform-csv keeper-csv keeper-json keepass1 \
        buttercup-csv buttercup-bcup 1password-1pif 1password-opvault safeincloud-xml \
        safeincloud-db kaspersky-txt\
        """,
        Formats.all().stream().map(Format::key).collect(Collectors.joining(" ")));
    assertEquals(
        """
        trash attachments versions settings item-types field-types match-rules passkeys \
        password-history tags dates links foreign-members attachment-details empty-folders \
        field-colons\
        """,
        inOrder(Loss.values(), Loss::key));
    for (var file : Failure.Foreign.values()) {
      assertEquals(file, Failure.Foreign.byKey(Formats.byKey(file.key()).orElseThrow().key()));
    }
  }

  /// For enums whose constants say the same as their words.
  private static <E extends Enum<E>> String inOrder(E[] all, Function<E, String> written) {
    return Arrays.stream(all).map(written).collect(Collectors.joining(" "));
  }

  /// @param entries each constant of the enum with what is written for it
  @SafeVarargs
  @SuppressWarnings("varargs") // they are read only
  private static <E extends Enum<E>, V> void holds(
      Function<E, V> written, Map.Entry<E, V>... entries) {
    var type = entries[0].getKey().getDeclaringClass();
    assertEquals(
        Arrays.stream(entries).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(one -> one, written)));
  }
}
