package org.keyturn.exchange.programs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keyturn.exchange.Samples.field;
import static org.keyturn.exchange.Samples.read;
import static org.keyturn.exchange.Samples.value;
import static org.keyturn.exchange.Samples.zip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.Samples;
import org.keyturn.exchange.onepassword.OnePasswordArchiveFormat;
import org.keyturn.exchange.proton.ProtonJsonFormat;
import org.keyturn.exchange.proton.ProtonZipFormat;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Problem;
import org.keyturn.model.SecretText;

/// Documents of other programs, made by hand; above all what Bitwarden loses of them.
class ProgramsTest {
  private static final String PUX =
      """
      {"accounts":[
       {"attrs":{"accountName":"Home","name":"Home"},"vaults":[
        {"items":[
          {"uuid":"1","favIndex":0,"createdAt":1600000000,"updatedAt":1600000100,"state":"archived","categoryUuid":"005",
           "details":{"password":"pw5","passwordHistory":[{"value":"a","time":3},{"value":"b","time":2},{"value":"c","time":1},{"value":"d","time":1},{"value":"e","time":1},{"value":"f","time":1}]},
           "overview":{"title":"Archived","tags":["One/Two","three"]}},
          {"uuid":"2","state":"active","categoryUuid":"006",
           "details":{"documentAttributes":{"fileName":"plan.txt","documentId":"doc1","decryptedSize":4},"notesPlain":"n"},
           "overview":{"title":"Document"}}],
         "attrs":{"uuid":"V","name":"Private"}},
        {"attrs":{"name":"Shared"},"items":[
          {"categoryUuid":"101","overview":{"title":"Bank"},"details":{"sections":[{"title":"","fields":[
            {"id":"bankName","title":"bank name","value":{"string":"B"}},
            {"id":"iban","title":"IBAN","value":{"concealed":"XX00"}},
            {"id":"odd","title":"odd","value":{"mystery":{"a":1}}},
            {"id":"paper","title":"paper","value":{"file":{"fileName":"scan.pdf","documentId":"doc2"}}}]}]}},
          {"categoryUuid":"103","overview":{"title":"Licence"},"details":{"sections":[{"title":"","fields":[
            {"id":"fullname","title":"full name","value":{"string":"Ada Byron"}},
            {"id":"birthdate","title":"date of birth","value":{"date":0}},
            {"id":"never","title":"never","value":{"date":-9223372036854775808}},
            {"id":"ever","title":"ever","value":{"date":9223372036854775807}},
            {"id":"expiry_date","title":"expiry date","value":{"monthYear":203104}}]}]}}]}]},
       {"attrs":{"accountName":"Work"},"vaults":[{"attrs":{"name":"Third"},"items":[
          {"categoryUuid":"114","overview":{"title":"Key"},"details":{"sections":[{"fields":[
            {"id":"private_key","title":"private key","value":{"sshKey":{"privateKey":"PEM","metadata":{"publicKey":"ssh-ed25519 A","fingerprint":"SHA256:x"}}}}]}]}}]}]}
      ]}
      """;

  private static String folder(RecordingSink sink, Item item) {
    return sink.folders.stream()
        .filter(each -> item.overview().filing().folder().filter(each.id()::equals).isPresent())
        .map(Folder::name)
        .findFirst()
        .orElse("");
  }

  private static byte[] pux(Object... more) throws Exception {
    var entries = new ArrayList<Object>(List.of("export.attributes", "{}"));
    entries.addAll(List.of("export.data", PUX));
    entries.addAll(List.of(more));
    return zip(entries.toArray());
  }

  @Test
  void everyAccountAndVaultOfOnePassword() throws Exception {
    var file = pux("files/doc1__plan.txt", "plan", "files/doc2__scan.pdf", new byte[] {1, 2});
    assertEquals(new OnePasswordArchiveFormat(), Samples.format(file));
    var sink = read(file);
    assertEquals(List.of(), sink.problems);
    assertEquals(5, sink.items.size());
    var archived = sink.named("Archived");
    assertTrue(archived.overview().isArchived());
    assertEquals("pw5", value(archived, Attribute.PASSWORD));
    assertEquals(List.of("One/Two", "three"), archived.overview().filing().tags());
    assertEquals("One/Two", folder(sink, archived));
    assertEquals("Private", field(archived, "vault"));
    assertEquals(6, archived.secrets().history().size());
    assertEquals("Shared", folder(sink, sink.named("Bank")));
    assertEquals("Work", field(sink.named("Key"), "account"));

    var document = sink.named("Document").overview().details().attachments().getFirst();
    assertEquals("plan.txt", document.fileName());
    assertArrayEquals("plan".getBytes(UTF_8), sink.attachments.get(document.id()));
    var scan = sink.named("Bank").overview().details().attachments().getFirst();
    assertArrayEquals(new byte[] {1, 2}, sink.attachments.get(scan.id()));
  }

  @Test
  void typesOfOnePassword() throws Exception {
    var sink = read(PUX);
    var bank = sink.named("Bank");
    assertEquals(ItemType.BANK_ACCOUNT, bank.type());
    assertEquals("XX00", value(bank, Attribute.IBAN));
    assertEquals("{\"a\":1}", field(bank, "odd"));
    var licence = sink.named("Licence");
    assertEquals("Byron", value(licence, Attribute.LAST_NAME));
    assertEquals("1970-01-01", value(licence, Attribute.DATE_OF_BIRTH));
    assertEquals("9999-12-31", field(licence, "ever", CustomField.Type.DATE));
    assertFalse(field(licence, "never").isEmpty());
    assertEquals("2031-04", value(licence, Attribute.EXPIRATION_DATE));
    var key = sink.named("Key");
    assertEquals("PEM", value(key, Attribute.PRIVATE_KEY));
    assertEquals("SHA256:x", value(key, Attribute.KEY_FINGERPRINT));
    assertEquals(
        List.of("attachment-missing", "attachment-missing"),
        sink.problems.stream().map(Problem::reason).toList());
  }

  @Test
  void datesAreDatesAndSectionsTellFieldsOfOneNameApart() throws Exception {
    var sink = read(Samples.resource("/interop/tables/1password-sections-and-dates.json"));
    var shop = sink.named("Shop");
    assertEquals("1111", field(shop, "Home address: code", CustomField.Type.HIDDEN));
    assertEquals("2222", field(shop, "Office: code", CustomField.Type.HIDDEN));
    assertEquals("2020-01-01", field(shop, "since", CustomField.Type.DATE));
    assertEquals("2029-12", field(shop, "valid", CustomField.Type.TEXT));
    assertEquals(4, shop.secrets().fields().size());
    assertEquals(List.of(), sink.problems);
  }

  @Test
  void aFieldOfOnePasswordKeepsItsKindAndItsPlace() throws Exception {
    var sink =
        read(
            """
            {"accounts":[{"vaults":[{"items":[{"categoryUuid":"101","overview":{"title":"Bank"},"details":{"sections":[
              {"title":"One","fields":[{"id":"x","title":"IBAN","value":{"string":"not it"}},{"id":"iban","title":"IBAN","value":{"string":"XX00"}},
                {"id":"y","title":"odd month","value":{"monthYear":202913}},{"id":"z","title":"mail","value":{"email":"a@b.example"}}]},
              {"title":"","fields":[{"id":"q","title":"mail","value":{"string":"plain"}},{"title":" ","value":{"string":"untitled"}}]},
              {"title":"Two","fields":[{"title":"","value":{"phone":"0555"}},{"id":"w","title":"mail","value":{"url":"https://a.example"}}]}]}}]}]}]}
            """);
    var bank = sink.named("Bank");
    assertEquals("XX00", value(bank, Attribute.IBAN));
    assertEquals("not it", field(bank, "IBAN"));
    assertEquals("202913", field(bank, "odd month"));
    assertEquals("a@b.example", field(bank, "One: mail", CustomField.Type.EMAIL));
    assertEquals("plain", field(bank, "mail"));
    assertEquals("https://a.example", field(bank, "Two: mail", CustomField.Type.URL));
    assertEquals("0555", field(bank, "Two"));
    assertEquals("untitled", field(bank, ""));
  }

  @Test
  void filesThatNobodyAskedForAreNamed() throws Exception {
    var sink = read(pux("files/doc1__plan.txt", "plan", "files/other", "x", "../../evil", "y"));
    assertEquals(
        List.of("attachment-missing", "unused-file", "unsafe-name"),
        sink.problems.stream().map(Problem::reason).toList());
  }

  private static final String PROTON =
      """
      {"version":"1.31.0","userId":"u","encrypted":false,"vaults":{
       "v1":{"name":"Personal","description":"","display":{"color":0},"items":[
        {"itemId":"i1","shareId":"v1","data":{"metadata":{"name":"One","note":"n","itemUuid":"x"},
          "extraFields":[{"fieldName":"Hint","type":"text","data":{"content":"h"}},{"fieldName":"Secret","type":"hidden","data":{"content":"s"}},{"fieldName":"Second","type":"totp","data":{"totpUri":"otpauth://totp/b?secret=AAAA"}}],
          "type":"login","content":{"itemEmail":"a@b.example","itemUsername":"u","password":"p","urls":["https://one.example"],"totpUri":"otpauth://totp/a?secret=JBSWY3DPEHPK3PXP",
            "passkeys":[{"keyId":"k","content":"key","rpId":"one.example","rpName":"One","userName":"u","userDisplayName":"U","credentialId":"c","userHandle":"h","domain":"one.example"}]}},
         "state":1,"aliasEmail":null,"contentFormatVersion":1,"createTime":1689182868,"modifyTime":1689182900,"pinned":true},
        {"data":{"metadata":{"name":"Alias","note":""},"extraFields":[],"type":"alias","content":{}},"state":1,"aliasEmail":"x.y@alias.example"},
        {"data":{"metadata":{"name":"Gone","note":"g"},"extraFields":[],"type":"note","content":{}},"state":2},
        {"data":{"metadata":{"name":"Card"},"extraFields":[],"type":"creditCard","content":{"cardholderName":"A B","number":"4111111111111111","verificationNumber":"123","expirationDate":"2031-04","pin":"9999","cardType":0}},"state":1}]},
       "v2":{"name":"Work/Web","items":[
        {"data":{"metadata":{"name":"Me"},"extraFields":[],"type":"identity","content":{"fullName":"Ada K Byron","email":"a@b.example","streetAddress":"1 St","jobTitle":"Counter","extraWorkDetails":[{"fieldName":"Desk","type":"text","data":{"content":"4"}}]}},"state":1}]}}}
      """;

  @Test
  void protonPass() throws Exception {
    assertEquals(new ProtonJsonFormat(), Samples.format(PROTON.getBytes(UTF_8)));
    var sink = read(PROTON);
    assertEquals(List.of(), sink.problems);
    var one = sink.named("One");
    assertEquals("Personal", folder(sink, one));
    assertEquals("u", value(one, Attribute.USERNAME));
    assertEquals("a@b.example", field(one, "email"));
    assertEquals("s", field(one, "Secret", CustomField.Type.HIDDEN));
    assertEquals(
        "otpauth://totp/b?secret=AAAA", field(one, "Second", CustomField.Type.ONE_TIME_CODE));
    assertTrue(one.overview().filing().favorite());
    assertEquals(Instant.ofEpochSecond(1_689_182_868), one.overview().dates().created());
    var passkey = one.secrets().passkeys().getFirst();
    assertEquals(
        SecretText.of("key"), passkey.members().getOrDefault("keyValue", SecretText.EMPTY));
    assertTrue(passkey.extras().members().containsKey("domain"));
    assertEquals("x.y@alias.example", value(sink.named("Alias"), Attribute.USERNAME));
    assertTrue(sink.named("Gone").overview().trashed());
    var card = sink.named("Card");
    assertEquals("2031", value(card, Attribute.EXP_YEAR));
    assertEquals("9999", field(card, "PIN", CustomField.Type.HIDDEN));
    var person = sink.named("Me");
    assertEquals("Work/Web", folder(sink, person));
    assertEquals("Byron", value(person, Attribute.LAST_NAME));
    assertEquals("Counter", field(person, "jobTitle"));
    assertEquals("4", field(person, "Desk"));
  }

  @Test
  void protonPassInAnArchive() throws Exception {
    var file = zip("Proton Pass/data.json", PROTON);
    assertEquals(new ProtonZipFormat(), Samples.format(file));
    assertEquals(5, read(file).items.size());
    var encrypted = new Failure.Refused(Failure.Rule.PROTON_PASS_ENCRYPTED);
    assertEquals(encrypted, Failures.of(() -> read(zip("Proton Pass/data.pgp", "x"))));
    assertEquals(encrypted, Failures.of(() -> read("-----BEGIN PGP MESSAGE-----\n\nwcBMA\n")));
  }

  @Test
  void enpassKeepsItsFoldersTrashAndFiles() throws Exception {
    var sink =
        read(
            """
            {"folders":[{"uuid":"f1","parent_uuid":"","title":"Work"},{"uuid":"f2","parent_uuid":"f1","title":"Web"},{"uuid":"loop","parent_uuid":"loop","title":"Loop"}],
             "items":[
              {"title":"One","template_type":"login.default","folders":["f2","f1"],"trashed":1,"archived":1,"createdAt":10,
               "fields":[{"type":"password","label":"Password","value":"p","sensitive":1,"history":[{"updated_at":5,"value":"old"}]}],
               "attachments":[{"name":"a.txt","kind":"text/plain","data":"aGVsbG8="}]},
              {"title":"Bank","template_type":"finance.bankaccount","fields":[{"type":"text","label":"IBAN","value":"XX00","sensitive":0}]}]}
            """);
    var one = sink.named("One");
    assertEquals("Work/Web", folder(sink, one));
    assertEquals(List.of("Work"), one.overview().filing().tags());
    assertTrue(one.overview().trashed());
    assertTrue(one.overview().isArchived());
    assertEquals("old", one.secrets().history().getFirst().password().reveal());
    var file = one.overview().details().attachments().getFirst();
    assertArrayEquals("hello".getBytes(UTF_8), sink.attachments.get(file.id()));
    assertEquals("XX00", field(sink.named("Bank"), "IBAN"));
  }

  @Test
  void enpassTellsOfEarlierValuesAndLeavesWhatWasDeleted() throws Exception {
    var sink =
        read(
            """
            {"items":[
              {"title":"Shop","template_type":"login.default","fields":[
                {"type":"username","label":"User","value":"mara","sensitive":0,"deleted":0,"history":[{"updated_at":5,"value":"tom"}]},
                {"type":"password","label":"Password","value":"p","sensitive":1,"history":[{"updated_at":5,"value":"old"}]},
                {"type":"pin","label":"PIN","value":"0042","sensitive":1,"history":[{"updated_at":5,"value":"0042"},{"updated_at":4,"value":""}]},
                {"type":"text","label":"Gone","value":"g","deleted":1,"history":[{"updated_at":5,"value":"x"}]},
                {"type":"totp","label":"Gone too","value":"JBSWY3DPEHPK3PXP","deleted":1}]}]}
            """);
    var shop = sink.named("Shop");
    assertEquals("mara", value(shop, Attribute.USERNAME));
    assertEquals("", value(shop, Attribute.TOTP));
    assertEquals("old", shop.secrets().history().getFirst().password().reveal());
    assertEquals("0042", field(shop, "PIN", CustomField.Type.HIDDEN));
    assertEquals(1, shop.secrets().fields().size());
    assertEquals(
        List.of(new Problem("items[0].fields[0].history", "earlier-values", "Shop")),
        sink.problems);
  }

  @Test
  void enpassIsKnownByAnyOfItsItems() throws Exception {
    var text =
        "{\"items\":[{\"title\":\"bare\"},{\"title\":\"Shop\",\"template_type\":\"login.default\"}]}";
    assertEquals(new EnpassJsonFormat(), Samples.format(text.getBytes(UTF_8)));
  }

  @Test
  void dashlaneKeepsCodesPhonesAndMail() throws Exception {
    var sink =
        read(
            """
            {"AUTHENTIFIANT":[{"title":"One","login":"u","secondaryLogin":"u2","password":"p","domain":"one.example","otpSecret":"JBSWY3DPEHPK3PXP","category":"Work"}],
             "PHONE":[{"phoneName":"Mobile","number":"555"}],"EMAIL":[{"emailName":"Mail","email":"a@b.example"}]}
            """);
    var one = sink.named("One");
    assertEquals("JBSWY3DPEHPK3PXP", value(one, Attribute.TOTP));
    assertEquals("u2", field(one, "secondaryLogin"));
    assertEquals("Work", folder(sink, one));
    assertEquals("555", field(sink.named("Mobile"), "number"));
    assertEquals("a@b.example", field(sink.named("Mail"), "email"));
  }

  @Test
  void dashlanesArchive() throws Exception {
    var file =
        zip(
            "credentials.csv",
            "username,username2,username3,title,password,note,url,category,otpUrl\nu,,,One,p,,one.example,,\n",
            "securenotes.csv",
            "title,note\nText,body\n",
            "broken.csv",
            "what,ever\n1,2\n",
            "readme.txt",
            "hello");
    assertEquals(new DashlaneZipFormat(), Samples.format(file));
    var sink = read(file);
    assertEquals("p", value(sink.named("One"), Attribute.PASSWORD));
    assertEquals("body", sink.named("Text").secrets().notes().reveal());
    assertEquals(
        List.of(
            new Problem("entries[2]", "unknown-table", "broken.csv"),
            new Problem("entries[3]", "unused-file", "readme.txt")),
        sink.problems);
  }

  @Test
  void aGiantTextCostsItsItemOnly() throws Exception {
    var giant = "x".repeat(17 * 1024 * 1024);
    var sink =
        read(
            "{\"accounts\":[{\"vaults\":[{\"items\":[{\"details\":{\"notesPlain\":\""
                + giant
                + "\"}},{\"overview\":{\"title\":\"b\"}}]}]}]}");
    assertEquals(List.of("b"), sink.items.stream().map(Item::name).toList());
    assertEquals(
        List.of(new Problem("accounts[0].vaults[0].items[0]", "too-large")), sink.problems);
  }

  @Test
  void aBrokenItemLeavesItsNeighbours() throws Exception {
    var sink =
        read(
            "{\"accounts\":[{\"attrs\":{},\"vaults\":[{\"attrs\":{},\"items\":[7,"
                + "{\"overview\":{\"title\":\"a\",\"urls\":3},\"details\":{\"sections\":\"x\"}},"
                + "{\"overview\":{\"title\":\"b\"}}]}]}]}");
    assertEquals(List.of("a", "b"), sink.items.stream().map(Item::name).toList());
    assertEquals(
        List.of(
            new Problem("accounts[0].vaults[0].items[0]", "not-an-object"),
            new Problem("accounts[0].vaults[0].items[1].overview.urls", "wrong-type", "a"),
            new Problem("accounts[0].vaults[0].items[1].details.sections", "wrong-type", "a")),
        sink.problems);
  }
}
