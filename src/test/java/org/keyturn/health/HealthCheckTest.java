package org.keyturn.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keyturn.health.Samples.NOW;
import static org.keyturn.health.Samples.login;
import static org.keyturn.health.Samples.strong;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.health.Finding.Ignored;
import org.keyturn.health.Finding.Kind;
import org.keyturn.health.Finding.Severity;
import org.keyturn.health.HealthReport.Verdict;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;

class HealthCheckTest {
  private final TestDigests digests = new TestDigests();
  private final HealthCheck check = new HealthCheck(digests);
  private static final ZonedDateTime TODAY = NOW.atZone(ZoneOffset.UTC);
  private int made;

  private HealthReport report(Item... items) throws Failed {
    look(items);
    return check.report(TODAY, Set.of());
  }

  private void look(Item... items) throws Failed {
    for (var item : items) {
      check.look(item);
    }
  }

  private static List<UUID> found(HealthReport report, Kind kind) {
    return report.findings().stream()
        .filter(finding -> finding.kind() == kind)
        .map(Finding::item)
        .toList();
  }

  private String sentence(Item item) throws Failed {
    var only = report(item).findings();
    assertEquals(1, only.size(), only.toString());
    return only.getFirst().sentence() + " " + only.getFirst().amount();
  }

  @Test
  void aSoundVaultHasNothingToMend() throws Failed {
    assertEquals(Verdict.EMPTY, report().verdict());
    var report = report(strong("a"), strong("b"));
    assertEquals(List.of(), report.findings());
    assertEquals(Verdict.SOUND, report.verdict());
    assertEquals(2, report.items());
    assertEquals(100, report.finePercent());
    assertEquals(100, report().finePercent());
  }

  @Test
  void weakPasswordsAreNamedWithAnEstimate() throws Failed {
    var common = login().password("password").named("common");
    var middling = login().password("Kestrel81").named("middling");
    var report = report(common, middling, strong("strong"));
    assertEquals(List.of(common.id(), middling.id()), found(report, Kind.WEAK));
    assertEquals(Severity.URGENT, report.findings().get(0).severity());
    assertEquals("health.found.weak.instant", report.findings().get(0).sentence());
    assertEquals(Severity.SOON, report.findings().get(1).severity());
    assertEquals(Verdict.POOR, report.verdict());
    assertEquals(33, report.finePercent(), "two of three have a finding");
    assertEquals(1, report.of(middling.id()).size());
    assertTrue(report.flags(common.id()).weak());
    assertEquals(PasswordFlags.NONE, report.flags(UUID.randomUUID()));
  }

  @Test
  void theSamePasswordInSeveralItemsIsReused() throws Failed {
    var first = login().password(Samples.STRONG).named("first");
    var second = login().password(Samples.STRONG).named("second");
    var third = login().password(Samples.STRONG).named(ItemType.IDENTITY, "third");
    var report = report(first, second, third, strong("other"), login().named("none"));
    assertEquals(3, found(report, Kind.REUSED).size());
    assertEquals(2, report.findings().getFirst().amount());
    assertEquals(new PasswordFlags(false, true), report.flags(second.id()));
    assertEquals(Map.of(Kind.REUSED, 3L), report.counts());
    assertEquals(3, report.concerned());
    assertEquals(Verdict.FAIR, report.verdict());
  }

  @Test
  void aPasswordIsOldAfterAYear() throws Failed {
    assertEquals("health.found.old 3", sentence(aged("2023-11-01").named("made")));
  }

  @Test
  void theHistorySaysWhenAPasswordChanged() throws Failed {
    var report =
        report(
            aged("2020-01-01").changedOn("2020-02-01").changedOn("2026-01-01").named("changed"),
            aged("2020-01-01").toldChangedOn("2026-01-01").named("told by another program"),
            aged("2025-11-26").named("a year but a day"));
    assertEquals(List.of(), report.findings());
    assertEquals(
        "health.found.old 2",
        sentence(aged("2020-01-01").changedOn("2024-11-25").named("two years to the day")));
  }

  private Samples aged(String day) {
    return login().password(Samples.STRONG + ++made).created(day);
  }

  @Test
  void datesOfExpiryAreWatched() throws Failed {
    assertEquals("health.found.expired 25", sentence(card("10", "2026")));
    check.due(List.of());
    assertEquals("health.found.expiring 5", sentence(card("11", "26")));
    check.due(List.of());
    var passport = login().with(Attribute.EXPIRATION_DATE, "2026-11-25");
    assertEquals("health.found.expiring 0", sentence(passport.named(ItemType.PASSPORT, "p")));
    check.due(List.of());
    assertEquals(List.of(), report(card("13", "2026"), card("x", "2026")).findings());
    assertEquals(List.of(), report(card("12", "2026")).findings());
  }

  @Test
  void aDateOfItsOwnCountsForAnyItem() throws Failed {
    var item = strong("contract");
    var ends = Optional.of(LocalDate.parse("2026-11-26"));
    assertEquals(
        "health.found.expiring 1", sentence(item.withOverview(item.overview().withExpires(ends))));
  }

  private static Item card(String month, String year) {
    var card = login().with(Attribute.EXP_MONTH, month).with(Attribute.EXP_YEAR, year);
    return card.named(ItemType.CARD, month + year);
  }

  @Test
  void onlyExposedAddressesAreInsecure() throws Failed {
    assertEquals(
        "health.found.insecure-address 2",
        sentence(login().at("http://shop.example").at("HTTP://www.other.example/x").named("shop")));
    var near =
        login()
            .at("http://192.168.1.1/")
            .at("http://router")
            .at("http://printer.local:631")
            .at("http://[::1]:80")
            .at("https://shop.example")
            .at("shop.example")
            .at("androidapp://com.example")
            .at("http://not an address");
    check.due(List.of());
    assertEquals(List.of(), report(near.named("near")).findings());
    assertEquals(1, report(login().at("http://[2001:db8::1]/").named("far")).findings().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://müllerei.example",
        "http://my_shop.example/",
        "http://mill.example/a b",
        "http://mill.example/?sort=a|b",
        "http://mill.example/100%",
        "http:\\\\mill.example",
        "http://10.mill.example",
        "http://203.0.113.0x7",
        "http://[::ffff:203.0.113.7]"
      })
  void anAddressIsExposedHoweverItIsWritten(String address) throws Failed {
    assertEquals(
        List.of(Kind.INSECURE_ADDRESS),
        report(login().at(address).named("one")).findings().stream().map(Finding::kind).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://0x7f.1",
        "http://3232235777",
        "http://[::ffff:10.1.2.3]",
        "http://[FE80::1]",
        "mill.example",
        "mill.example:80/?next=http://mill.example",
        "htts:/mill.example"
      })
  void whatIsNearOrHasNoSchemeIsNotExposed(String address) throws Failed {
    assertEquals(List.of(), report(login().at(address).named("one")).findings());
  }

  @Test
  void sitesThatOfferCodesShouldHaveOne() throws Failed {
    var without = strongAt("https://gist.github.com/login").named("without");
    var odd = strongAt("https://github.com/login?a=b|c 100%").named("without, at an odd address");
    var words = strongAt("https://github.com/x").code("on my old phone").named("words");
    var report =
        report(
            without,
            strongAt("https://github.com").code().named("with a code"),
            strongAt("github.com").passkey().named("with a passkey"),
            strongAt("https://nothub.example").named("elsewhere"),
            odd,
            words,
            login().at("https://github.com").named("without a password"));
    assertEquals(List.of(without.id(), odd.id(), words.id()), found(report, Kind.MISSING_CODE));
    assertEquals(Verdict.GOOD, report.verdict());
  }

  private static Samples strongAt(String uri) {
    return login().password(Samples.STRONG + uri).at(uri);
  }

  @Test
  void itemsThatSayTheSameAreDuplicates() throws Failed {
    var note = login().named(ItemType.SECURE_NOTE, "note");
    var report =
        report(note, note.withOverview(note.overview().withId(UUID.randomUUID())), strong("a"));
    assertEquals(2, found(report, Kind.DUPLICATE).size());
    assertEquals("health.found.duplicate.same", report.findings().getFirst().sentence());
  }

  @Test
  void twoItemsForOneAccountAreDuplicates() throws Failed {
    var report =
        report(
            account("Ada", "https://www.shop.example/login").named("one"),
            account("ada ", "shop.example").named("two"),
            account("bob", "shop.example").named("another person"),
            account("ada", "https://elsewhere.example").named("another site"));
    assertEquals(2, found(report, Kind.DUPLICATE).size());
    assertEquals("health.found.duplicate.account", report.findings().getFirst().sentence());
    assertEquals(1, report.findings().getFirst().amount());
  }

  private static Samples account(String user, String uri) {
    return strongAt(uri + user).with(Attribute.USERNAME, user).at(uri);
  }

  @Test
  void breachedPasswordsComeFirst() throws Failed {
    var asked = new int[1];
    check.compareWith(sha1 -> {
      asked[0]++;
      var breached =
          TestDigests.digest("SHA-1").digest(Samples.STRONG.getBytes(StandardCharsets.UTF_8));
      return Arrays.equals(sha1, breached) ? 37 : 0;
    });
    var known = login().password(Samples.STRONG).named("known");
    var report =
        report(
            login().password("password").named("weak"),
            known,
            login().password(Samples.STRONG).named("known too"));
    assertEquals(Kind.BREACHED, report.findings().getFirst().kind());
    assertEquals(37, report.findings().getFirst().amount());
    assertEquals(2, found(report, Kind.BREACHED).size());
    assertEquals(2, asked[0], "each password is looked up once");
    check.compareWith(BreachedPasswords.NONE);
    assertEquals(List.of(known.id()), check.due(List.of(known.overview())));
  }

  @Test
  void whatIsIgnoredIsKeptApart() throws Failed {
    var item = login().password("password").at("http://shop.example").named("item");
    look(item);
    var report = check.report(TODAY, Set.of(new Ignored(item.id(), Kind.WEAK)));
    assertEquals(Map.of(Kind.INSECURE_ADDRESS, 1L), report.counts());
    assertEquals(Kind.WEAK, report.ignored().getFirst().kind());
    assertTrue(report.flags(item.id()).weak());
  }

  @Test
  void onlyWhatChangedIsLookedAtAgain() throws Failed {
    var kept = login().password(Samples.STRONG).named("kept");
    var other = login().password(Samples.STRONG).named("other");
    var all = List.of(kept.overview(), other.overview());
    assertEquals(List.of(kept.id(), other.id()), check.due(all));
    look(kept, other);
    assertEquals(List.of(), check.due(all));
    var later = other.overview().dates();
    var changed =
        other
            .overview()
            .withDates(
                new Overview.Dates(
                    later.created(),
                    NOW.plus(Duration.ofMinutes(1)),
                    later.deleted(),
                    later.archived()));
    assertEquals(List.of(other.id()), check.due(List.of(kept.overview(), changed)));
    look(strong("mended").withOverview(changed));
    assertEquals(List.of(), check.report(TODAY, Set.of()).findings());
  }

  @Test
  void trashAndArchiveAreLeftOut() throws Failed {
    var item = login().password("password").named("item");
    look(item);
    var dates = item.overview().dates();
    var trashed = new Overview.Dates(NOW, NOW, Optional.of(NOW), Optional.empty());
    var archived = new Overview.Dates(NOW, NOW, Optional.empty(), Optional.of(NOW));
    assertEquals(List.of(), check.due(List.of(item.overview().withDates(trashed))));
    assertEquals(0, check.report(TODAY, Set.of()).items());
    assertEquals(List.of(), check.due(List.of(item.overview().withDates(archived))));
    assertEquals(List.of(item.id()), check.due(List.of(item.overview().withDates(dates))));
  }

  @Test
  void theKeyOfTheFingerprintsDiesWithTheCheck() {
    check.close();
    assertTrue(digests.closed);
  }
}
