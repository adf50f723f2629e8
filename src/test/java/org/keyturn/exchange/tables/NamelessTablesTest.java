package org.keyturn.exchange.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.keyturn.exchange.Samples.field;
import static org.keyturn.exchange.Samples.read;
import static org.keyturn.exchange.Samples.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.ImportFiles;
import org.keyturn.exchange.Samples;
import org.keyturn.exchange.bitwarden.BitwardenJsonFormat;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failure;
import org.keyturn.model.ItemType;
import org.keyturn.model.Problem;

/// Tables without names of columns, as Keeper writes them.
class NamelessTablesTest {
  @Test
  void keepersFirstRecordMayBeBare() throws Exception {
    var file = Samples.resource("/interop/tables/keeper-first-record-without-address.csv");
    assertEquals(new KeeperCsvFormat(), Samples.format(file));
    var sink = read(file);
    assertEquals(List.of(), sink.problems);
    assertEquals(2, sink.items.size());
    assertEquals(ItemType.SECURE_NOTE, sink.named("bare item").type());
    var shop = sink.named("Shop");
    assertEquals("mara", value(shop, Attribute.USERNAME));
    assertEquals("fig-42", value(shop, Attribute.PASSWORD));
    assertEquals("hello", shop.secrets().notes().reveal());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Work,One,u,p,,n,\nWork,Two,v,q,,n,,TFC:Keeper,otpauth://totp/k?secret=JBSWY3DPEHPK3PXP\n",
        ",One,u,p,,\"two\nlines\",,Hint,h\n\n\"\",Two,v,q,https://two.example,,\n",
        "\"\";\"One\";\"u\";\"p\";\"\";\"n\";\"Team\"\r\"\";\"Two\";\"v\";\"q\";\"https://two.example\";\"\";\"\"\r"
      })
  void keeperIsKnownByWhicheverRecord(String text) throws Exception {
    assertEquals(new KeeperCsvFormat(), Samples.format(text.getBytes(UTF_8)));
    var sink = read(text);
    assertEquals(2, sink.items.size());
    assertEquals("p", value(sink.named("One"), Attribute.PASSWORD));
  }

  @Test
  void aCodeOrAnAddressInAFieldOfKeepersIsWhatItIs() throws Exception {
    var sink =
        Samples.readAs(
            new KeeperCsvFormat(),
            ",One,u,p,,,,Second,otpauth://totp/k?secret=JBSWY3DPEHPK3PXP,Odd\n".getBytes(UTF_8));
    assertEquals(
        "otpauth://totp/k?secret=JBSWY3DPEHPK3PXP", value(sink.named("One"), Attribute.TOTP));
    assertEquals("Odd", field(sink.named("One"), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\",\"bare item\",\"\",\"\",\"\",\"\",\"\"\n\"\",\"other\",\"u\",\"p\",\"\",\"\",\"\"\n",
        "Shop,mara,fig-42,https://shop.example\nTwo,tom,pear,https://two.example\n",
        "a,a,b\n1,2,3\n"
      })
  void aTableWithoutNamesIsNotToBeExplained(String text) throws Exception {
    assertEquals(
        new Failure.Refused(Failure.Rule.CSV_COLUMNS_NAMELESS), Failures.of(() -> read(text)));
    var found = ImportFiles.recognise(ByteSource.of(text.getBytes(UTF_8)));
    assertEquals(List.of(), ((RecognisedFile.Openable) found).unknownColumns());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bezeichnung;Benutzer;Kennwort\nEins;u;p\n",
        ",site,pass\n0,a,b\n",
        "a,b,,\n1,2,,\n"
      })
  void aTableWithNamesIs(String text) throws Exception {
    assertEquals(
        new Failure.Refused(Failure.Rule.CSV_COLUMNS_UNKNOWN), Failures.of(() -> read(text)));
  }

  @Test
  void recordsOfKeeperThatAreTooShortAreNamed() throws Exception {
    var sink = Samples.readAs(new KeeperCsvFormat(), ",One,u,p,,,\n,Two,v\n".getBytes(UTF_8));
    assertEquals(1, sink.items.size());
    assertEquals(List.of(new Problem("line 2", "record-too-short")), sink.problems);
  }

  @Test
  void bitwardensDocumentNeedNotSayThatItIsPlain() throws Exception {
    var file = Samples.resource("/interop/tables/bitwarden-without-encrypted-member.json");
    assertEquals(new BitwardenJsonFormat(), Samples.format(file));
    var sink = read(file);
    assertEquals(List.of(), sink.problems);
    assertEquals("fig-42", value(sink.named("Shop"), Attribute.PASSWORD));
    assertEquals("Fam", sink.folders.getFirst().name());
    for (var text :
        List.of(
            "{\"items\":[{\"type\":2,\"name\":\"a\"}],\"folders\":[]}",
            "{\"items\":[{\"type\":1,\"login\":{\"username\":\"u\"}}]}",
            "{\"encrypted\":null,\"items\":[7,{\"name\":\"a\",\"type\":1}]}")) {
      assertEquals(new BitwardenJsonFormat(), Samples.format(text.getBytes(UTF_8)), text);
    }
    for (var text :
        List.of(
            "{\"items\":[]}",
            "{\"items\":[{\"name\":\"a\",\"type\":\"b\"}]}",
            "{\"encrypted\":\"no\",\"items\":[{\"type\":2,\"name\":\"a\"}]}")) {
      assertEquals(
          new Failure.NotRecognised(Failure.Thing.IMPORT),
          Failures.of(() -> Samples.format(text.getBytes(UTF_8))),
          text);
    }
  }
}
