package org.keyturn.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.search.Query.All;
import org.keyturn.search.Query.InField;
import org.keyturn.search.Query.Is;
import org.keyturn.search.Query.Not;
import org.keyturn.search.Query.Word;

/// The grammar: what is read from examples, and the laws of reading and printing.
class QueryTest {
  private static final List<Mark> MARKS = List.of(Mark.values());

  private static final int RUNS = 4_000;
  private static final String[] PIECES = {
    "-",
    "\"",
    ":",
    " ",
    "  ",
    "is",
    "has",
    "weak",
    "totp",
    "tag",
    "folder",
    "user",
    "Url",
    "notes",
    "password",
    "a",
    "B",
    "é",
    "ß",
    "😀",
    "/",
    ".",
    "\t",
    "x:y",
    "favourite",
    "\uE000",
    "\n"
  };

  private static Query read(String typed) {
    return Query.parse(typed);
  }

  private static Query one(Query term) {
    return new All(List.of(term));
  }

  @Test
  void wordsPhrasesFieldsAndMarks() {
    assertEquals(new All(List.of()), read("   "));
    assertEquals(new All(List.of(new Word("bank"), new Word("Mara"))), read(" bank  Mara "));
    assertEquals(one(new Word("two words")), read("\"two words\""));
    assertEquals(one(new InField("username", "mara")), read("USER:mara"));
    assertEquals(one(new InField("tag", "joint account")), read("tag:\"joint account\""));
    assertEquals(one(new InField("city", "oslo")), read("city:oslo"));
    assertEquals(one(new Is(Mark.WEAK)), read("is:weak"));
    assertEquals(one(new Is(Mark.FAVORITE)), read("is:Favourite"));
    assertEquals(one(new Not(new Is(Mark.TOTP))), read("-has:totp"));
    assertEquals(one(new Not(new Word("old bank"))), read("-\"old bank\""));
  }

  @ParameterizedTest
  @CsvSource({
    "is:, is:",
    "is:wea, is:wea",
    "is:totp, is:totp",
    "tag:, tag:",
    "-, -",
    "--a, --a",
    "https://x.example, https://x.example",
    "12:30, 12:30"
  })
  void whatIsNoExpressionYetIsTakenLiterally(String typed, String printed) {
    assertEquals(printed.replace("--a", "-\"-a\""), read(typed).print());
  }

  @Test
  void secretsAreNoFields() {
    for (var secret : List.of("password:x", "notes:x", "pin:x", "number:x", "totp:x")) {
      assertEquals(one(new Word(secret)), read(secret));
    }
  }

  @Test
  void anOpenQuoteGoesToTheEnd() {
    assertEquals(one(new Word("blue  fjo")), read("\"blue  fjo"));
    assertEquals(new All(List.of()), read("\""));
    assertEquals(one(new InField("title", "a b")), read("title:\"a b"));
  }

  @Test
  void readingNeverFailsAndPrintingIsItsInverse() {
    var random = new Random(20261125);
    for (int run = 0; run < RUNS; run++) {
      var typed = new StringBuilder();
      for (int i = random.nextInt(9); i > 0; i--) {
        typed.append(PIECES[random.nextInt(PIECES.length)]);
      }
      var query = read(typed.toString());
      assertEquals(query, read(query.print()), () -> "typed: " + typed);
    }
  }

  @Test
  void everyQueryCanBeWritten() {
    var random = new Random(7);
    for (int run = 0; run < RUNS; run++) {
      List<Query> terms = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        var term = term(random);
        terms.add(random.nextInt(4) == 0 ? new Not(term) : term);
      }
      var query = new All(terms);
      assertEquals(query, read(query.print()), query::print);
    }
  }

  private static Query term(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Word(text(random));
      case 1 ->
          new InField(List.of("title", "tag", "iban", "city").get(random.nextInt(2)), text(random));
      default -> new Is(MARKS.get(random.nextInt(MARKS.size())));
    };
  }

  private static String text(Random random) {
    var text = new StringBuilder("w");
    for (int i = random.nextInt(4); i > 0; i--) {
      text.insert(random.nextInt(text.length() + 1), PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString().replace("\"", "");
  }

  @Test
  void knowsWhatItAsksFor() {
    assertTrue(read("bank is:trashed").wants(Mark.TRASHED));
    assertFalse(read("-is:trashed").wants(Mark.TRASHED));
    assertTrue(read("-has:passkey").needsSecrets());
    assertFalse(read("is:expired has:attachment").needsSecrets());
    assertEquals(List.of("bank", "x"), read("bank -no title:x user:m").inTitle());
    assertEquals(List.of("bank", "m"), read("bank -no title:x user:m").elsewhere());
  }
}
