package org.keyturn.exchange.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.keyturn.exchange.Samples.read;
import static org.keyturn.exchange.Samples.value;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.Samples;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Problem;

/// A record of a known table that has not the cells of its columns is refused and named: no value
/// ever comes under the name of another.
class RefusedRecordsTest {
  private static final Failure NOTHING_FITS =
      new Failure.NotRecognised(Failure.Thing.IMPORT_RECORDS);

  @Test
  void recordsThatDoNotFitAreRefusedAndTheirNeighboursTaken() throws Exception {
    var sink =
        read(
            """
            name,url,username,password
            One,https://one.example,u
            Two,https://two.example,v,q,extra
            Three,"https://three.example,w,r
            Four,https://four.example,x,s
            Five,https://five.example,y,t,,
            """);
    assertEquals(
        List.of(
            new Problem("line 2", "record-too-short"),
            new Problem("line 3", "record-too-long"),
            new Problem("line 4", "unclosed-quote", "Three")),
        sink.problems);
    assertEquals(List.of("Three", "Four", "Five"), sink.items.stream().map(Item::name).toList());
    assertEquals("r", value(sink.named("Three"), Attribute.PASSWORD));
    assertEquals("t", value(sink.named("Five"), Attribute.PASSWORD));
  }

  @Test
  void aCellInWhichTheFileEndsIsNoValue() throws Exception {
    var sink = read("name,url,username,password\nOne,https://a.example,u,p\nTwo,,v,\"half of");
    assertEquals(List.of("One"), sink.items.stream().map(Item::name).toList());
    assertEquals(List.of(new Problem("line 3", "record-cut-off")), sink.problems);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,url,username,password\nOne,https://a.example\nTwo\n",
        "name,url,username,password\rOne,https://a.example,u,p,x\r",
        "Group;Title;Username;Password;URL;Notes\nRoot;One\n",
        "Name,Url,Login,Pwd,Note\nOne,https://a.example,u\n",
        "title,note\nOne\n",
        "\"w\",\"One\",\"u\",\"p\",\"https://a.example\"\n"
      })
  void aTableWithoutOneRecordThatFitsIsRefused(String table) {
    var expected =
        table.startsWith("\"w")
            ? new Failure.Refused(Failure.Rule.CSV_COLUMNS_NAMELESS)
            : NOTHING_FITS;
    assertEquals(expected, Failures.of(() -> read(table)));
  }

  @Test
  void anEmptyTableIsNoFault() throws Exception {
    assertEquals(0, read("name,url,username,password\n").items.size());
  }

  @Test
  void oneTableOfAnArchiveMayFitAndAnotherNot() throws Exception {
    var archive =
        Samples.zip(
            "credentials.csv",
            "username,title,password,note,url,category\nu,One,p,n,one.example,Work\n",
            "securenotes.csv",
            "title,note\nOnly\n");
    var sink = read(archive);
    assertEquals(List.of("One"), sink.items.stream().map(Item::name).toList());
    assertEquals(
        List.of(new Problem("entries[1] line 2", "record-too-short", "securenotes.csv")),
        sink.problems);
    var none = Samples.zip("securenotes.csv", "title,note\nOnly\n");
    assertEquals(NOTHING_FITS, Failures.of(() -> read(none)));
  }

  /// There the person said what the columns mean, and nobody knows better.
  @Test
  void aTableThatThePersonExplainedIsTakenAsItIs() throws Exception {
    var text = "Bezeichnung;Kennwort;Farbe\nEins;p\nZwei;q;rot;mehr\n";
    var sink = Samples.mapped(text, Map.of("Bezeichnung", "name", "Kennwort", "password"));
    assertEquals(
        List.of("too-few-columns", "too-many-columns", "unknown-column", "unknown-column"),
        sink.problems.stream().map(Problem::reason).toList());
    assertEquals("q", value(sink.named("Zwei"), Attribute.PASSWORD));
  }

  @Test
  void theLastColumnsOfRoboFormMayBeMissing() throws Exception {
    var text = "Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2\nOne,,,u,p,n,Work\n";
    assertEquals("p", value(read(text.getBytes(UTF_8)).named("One"), Attribute.PASSWORD));
  }
}
