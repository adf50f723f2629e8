package org.keyturn.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.model.Attribute;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.Overview.Details;
import org.keyturn.model.Overview.Filing;
import org.keyturn.search.Highlights.Range;

class SearchIndexTest {
  private static final String[] WORDS = {
    "Bank", "bänk", "straße", "Mara", "ML@x.example", "fjord", "Tax", "home", "a", "42"
  };

  private final Folder work = Folder.named("Arbeit");
  private final Folder office = Folder.named("Arbeit/Büro");
  private final Overview mail =
      login("Mail", "Ada@Example.org", office, "private", "https://mail.example.org/login");
  private final Overview bank = login("Straßenbank", "ada", work, "two-factor", "http://bank.ch");
  private final SearchIndex index =
      new SearchIndex(
          List.of(mail, bank),
          List.of(work, office),
          (item, mark) -> item.name().equals("Mail") && mark == Mark.WEAK);

  private static Overview login(
      String name, String user, Folder folder, String tag, String address) {
    var details =
        new Details(
            Map.of(Attribute.USERNAME, user, Attribute.CITY, "Züri"),
            List.of(LoginUri.of(address)),
            List.of());
    var filing = new Filing(Optional.of(folder.id()), false, false, List.of(tag));
    return Item.create(ItemType.LOGIN, name, Instant.EPOCH)
        .overview()
        .withDetails(details)
        .withFiling(filing);
  }

  @ParameterizedTest
  @CsvSource({
    "'', mail+bank",
    "MAIL, mail",
    "strasse, bank",
    "STRASSEN, bank",
    "bu\u0308ro, mail",
    "zuri, mail+bank",
    "'ada -private', bank",
    "'ada nothing', ''",
    "user:example, mail",
    "email:ada, mail",
    "tag:two, bank",
    "tag:factor, ''",
    "folder:arbeit, mail+bank",
    "folder:büro, mail",
    "folder:arbeit/b, mail",
    "folder:uro, ''",
    "url:bank, bank",
    "title:ada, ''",
    "city:zür, mail+bank",
    "type:login, mail+bank",
    "type:card, ''",
    "tag:pri, mail",
    "-title:mail, bank",
    "-user:ada, ''",
    "'title:a user:ada', mail+bank",
    "title:\u0301, mail+bank",
    "file:\u0301, ''",
    "\u0301, mail+bank",
    "is:weak, mail",
    "-is:weak, bank",
    "has:attachment, ''",
    "login, mail",
    "'\"mail.example\"', mail"
  })
  void findsByEveryRule(String typed, String expected) {
    var found =
        index.find(Query.parse(typed)).stream().map(o -> o.equals(mail) ? "mail" : "bank").toList();
    assertEquals(expected, String.join("+", found));
  }

  @Test
  void tenThousandItemsAnswerAsTheNaiveWayDoes() {
    var random = new Random(11);
    var items = new ArrayList<Overview>();
    for (int i = 0; i < 10_000; i++) {
      items.add(
          login(
              two(random),
              two(random),
              random.nextBoolean() ? work : office,
              word(random),
              two(random)));
    }
    var large = new SearchIndex(items, List.of(work, office), Marks.NONE);
    var texts = new HashMap<Overview, List<String>>();
    items.forEach(item -> texts.put(item, texts(item)));
    for (int run = 0; run < 40; run++) {
      var field = List.of("", "title:", "user:", "url:", "-", "-title:").get(random.nextInt(6));
      var first = word(random);
      var second = word(random);
      var naive =
          items.stream()
              .filter(item -> {
                var all = texts.getOrDefault(item, List.of());
                return naive(all, field, plain(first)) && naive(all, "", plain(second));
              })
              .toList();
      assertEquals(naive, large.find(Query.parse(field + first + " " + second)));
    }
  }

  /// However items change, come, go and are put in another order: an index that follows them
  /// answers as one that is made of them.
  @Test
  void anIndexThatFollowsItsItemsAnswersAsOneMadeAnew() {
    var random = new Random(5);
    var folders = List.of(work, office);
    var items = new ArrayList<Overview>();
    var index = new SearchIndex(items, folders, Marks.NONE);
    for (int run = 0; run < 60; run++) {
      change(items, random);
      var now = List.copyOf(items);
      index = index.with(now, folders);
      var anew = new SearchIndex(now, folders, Marks.NONE);
      for (var query : List.of("", "bank", "title:mara", "tag:a -home", "folder:arbeit/b")) {
        assertEquals(anew.find(Query.parse(query)), index.find(Query.parse(query)));
      }
    }
    assertEquals(items.size(), index.with(items, List.of(work)).find(Query.parse("arbeit")).size());
  }

  private void change(List<Overview> items, Random random) {
    int changes = random.nextInt(4) == 0 ? 700 : random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(items.size() + 1);
      var item = login(two(random), two(random), work, word(random), two(random));
      if (at == items.size() || random.nextInt(3) == 0) {
        items.add(at, item);
      } else if (random.nextBoolean()) {
        items.set(at, items.get(at).withName(two(random)));
      } else {
        items.remove(at);
      }
    }
    if (random.nextInt(10) == 0) {
      Collections.rotate(items, random.nextInt(items.size() + 1));
    }
  }

  /// Title, user name, address, then the rest.
  private List<String> texts(Overview item) {
    var folder = item.filing().folder().equals(Optional.of(work.id())) ? work : office;
    return Stream.of(
            item.name(),
            item.details().attributes().getOrDefault(Attribute.USERNAME, ""),
            item.details().uris().getFirst().uri(),
            "Züri",
            item.filing().tags().getFirst(),
            folder.name())
        .map(SearchIndexTest::plain)
        .toList();
  }

  private static boolean naive(List<String> texts, String field, String word) {
    var asked =
        switch (field) {
          case "title:", "-title:" -> texts.subList(0, 1);
          case "user:" -> texts.subList(1, 2);
          case "url:" -> texts.subList(2, 3);
          default -> texts;
        };
    return field.startsWith("-") != asked.stream().anyMatch(text -> text.contains(word));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private static String two(Random random) {
    return word(random) + " " + word(random);
  }

  @Test
  void showsWhereWordsStandInTheTextAsItIsWritten() {
    assertEquals(List.of(new Range(3, 10)), Highlights.in("An Straßen", List.of("strassen")));
    assertEquals(List.of(new Range(0, 3)), Highlights.in("aaa", List.of("aa")));
    assertEquals(
        List.of(new Range(0, 1), new Range(5, 7)), Highlights.in("Büro 😀", List.of("b", "😀")));
    assertEquals(List.of(), Highlights.in("Büro", List.of()));
  }
}
