package org.keyturn.exchange.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.Effort;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.SecretText;

class CsvReaderTest {
  private static List<CsvRecord> records(String text, int columns) throws Failed, IOException {
    return records(new StringReader(text), columns);
  }

  private static List<CsvRecord> records(Reader text, int columns) throws Failed, IOException {
    var records = new ArrayList<CsvRecord>();
    try (var reader = new CsvReader(text, ',')) {
      reader.columns(columns);
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        records.add(next.get());
      }
    }
    return records;
  }

  private static List<List<String>> cells(String text) throws Failed, IOException {
    return cells(records(text, 0));
  }

  private static List<List<String>> cells(List<CsvRecord> records) {
    return records.stream()
        .map(record -> record.cells().stream().map(SecretText::reveal).toList())
        .toList();
  }

  @Test
  void everyLineEndEndsALine() throws Exception {
    var expected = List.of(List.of("a", "b"), List.of("c", "d"), List.of("e", "f"));
    assertEquals(expected, cells("a,b\nc,d\ne,f"));
    assertEquals(expected, cells("a,b\r\nc,d\r\n\r\ne,f\r\n"));
    assertEquals(expected, cells("a,b\rc,d\n\n\re,f\r"));
  }

  @Test
  void quotedCellsKeepWhatStandsInThem() throws Exception {
    assertEquals(
        List.of(List.of("a,b", "say \"hi\"", "", "two\nlines\nmore")),
        cells("\"a,b\",\"say \"\"hi\"\"\",\"\",\"two\r\nlines\rmore\"\n"));
  }

  @Test
  void quotesThatAreNoneAreCharacters() throws Exception {
    assertEquals(List.of(List.of("5\" disk", "x")), cells("5\" disk,x"));
    assertEquals(List.of(List.of("p\"w", "x")), cells("\"p\"w\",x"));
    assertEquals(List.of(List.of("a", "b")), cells("\"a\"  ,\"b\" "));
    assertEquals(List.of(List.of("a\" b", "c")), cells("\"a\" b\",c"));
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsOwnRecordOnly() throws Exception {
    var records = records("h,i\n1,2\na,\"b\nc,d\n\"e\",\"f\ng\"\n", 2);
    assertEquals(
        List.of(
            List.of("h", "i"),
            List.of("1", "2"),
            List.of("a", "\"b"),
            List.of("c", "d"),
            List.of("e", "f\ng")),
        cells(records));
    assertEquals(
        List.of(false, false, true, false, false),
        records.stream().map(CsvRecord::unclosed).toList());
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L), records.stream().map(CsvRecord::line).toList());
  }

  @Test
  void aQuoteAtTheEndOfACutFileIsACharacter() throws Exception {
    var records = records("h,i\na,\"b\n", 2);
    assertEquals(List.of(List.of("h", "i"), List.of("a", "\"b")), cells(records));
    assertTrue(records.get(1).unclosed());
  }

  @Test
  void aRaggedTableKeepsItsCellsOfSeveralLines() throws Exception {
    var records = records("h,i\n\"a\nb\",c,\n", 2);
    assertEquals(List.of(List.of("h", "i"), List.of("a\nb", "c", "")), cells(records));
    assertFalse(records.get(1).unclosed());
  }

  @Test
  void manyOpenQuotesTakeNoLongerThanTheirLength() throws Throwable {
    var text = "\"a,b\n".repeat(49_999) + "\"";
    Effort.within(Duration.ofSeconds(20), () -> records(text, 2));
    var line = "\"a,".repeat(300_000);
    var failure = Failures.of(() -> records(line, 2));
    assertEquals("columns", assertInstanceOf(Failure.BeyondBounds.class, failure).parameter());
  }

  @Test
  void giantsAreRefused() {
    var cell = "x".repeat(CsvReader.MOST_CHARS + 1);
    assertEquals(
        "textLength",
        assertInstanceOf(Failure.BeyondBounds.class, Failures.of(() -> records(cell, 0)))
            .parameter());
    var rows = "a\n".repeat((int) ImportLimits.RECORDS.most() + 1);
    assertEquals(
        "records",
        assertInstanceOf(Failure.BeyondBounds.class, Failures.of(() -> records(rows, 0)))
            .parameter());
  }

  private static CsvSheet sheet(byte[] bytes) throws Failed, IOException {
    return CsvSheet.of(ByteSource.of(bytes)).orElseThrow();
  }

  @Test
  void charactersAreToldFromTheBytes() throws Exception {
    var text = "Straße;Ключ;x\n";
    var expected = List.of("Straße", "Ключ", "x");
    for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      assertEquals(expected, sheet(("\uFEFF" + text).getBytes(charset)).first(), charset.name());
    }
    assertEquals(expected, sheet(text.getBytes(UTF_8)).first());
    assertEquals(List.of("ab", "cd"), sheet("ab,cd\n".getBytes(UTF_16LE)).first());
    assertEquals(List.of("ab", "cd"), sheet("ab,cd\n".getBytes(UTF_16BE)).first());
    var old = sheet("Straße,€\n".getBytes(Charset.forName("windows-1252")));
    assertEquals(List.of("Straße", "€"), old.first());
    assertTrue(old.text().guessed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a,b;c,d | ,", "a;b;c,d | ;", "a\tb\tc,d | TAB", "sep=;\\na;b | ;"})
  void theSeparatorIsToldFromTheFirstLine(String text, String delimiter) throws Exception {
    var sheet = sheet(text.replace("\\n", "\n").getBytes(UTF_8));
    assertEquals(delimiter.equals("TAB") ? '\t' : delimiter.charAt(0), sheet.delimiter());
    assertEquals("a", sheet.first().getFirst());
  }
}
