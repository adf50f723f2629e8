package org.keyturn.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.model.Failure;

class FailureTextTest {
  private final Messages english = Messages.of(Locale.ENGLISH);

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void everyFailureHasTitleAndAdvice(String language) {
    var messages = Messages.choose(language);
    for (var failure : EveryFailure.list()) {
      var text = FailureText.of(messages, failure);
      assertFalse(text.title().isBlank());
      assertFalse(text.title().endsWith("."), text.title());
      assertTrue(text.advice().endsWith("."), text.advice());
      assertFalse((text.title() + text.advice()).contains("{"), text.advice());
      assertFalse((text.title() + text.advice()).contains("java"), text.advice());
      assertFalse(text.advice().contains(failure.getClass().getSimpleName()), text.advice());
    }
  }

  @Test
  void everyFailureSaysSomethingOfItsOwn() {
    var failures = EveryFailure.list();
    var texts =
        failures.stream()
            .map(failure -> FailureText.of(english, failure).advice())
            .collect(Collectors.toSet());
    assertEquals(failures.size(), texts.size());
    assertNotEquals(0, texts.size());
  }

  @Test
  void wrongPasswordLeavesOpenWhetherTheHeaderWasAltered() {
    var text = FailureText.of(english, new Failure.WrongPassword());
    assertTrue(text.whole().contains("wrong password, or the header was altered on purpose"));
    assertTrue(text.line().length() < 80, text.line());
  }

  @Test
  void accountRestrictedBitwardenFileIsExplained() {
    assertTrue(
        advice(new Failure.Refused(Failure.Rule.BITWARDEN_ACCOUNT_RESTRICTED))
            .contains(
                "account-restricted Bitwarden file cannot be opened without that account's key"));
  }

  @Test
  void newerExportSaysThatTheVaultIsOlder() {
    assertTrue(
        advice(new Failure.Refused(Failure.Rule.OLDER_COPY))
            .contains("this vault is an older copy"));
  }

  @Test
  void staleExportNamesKeyGenerationAndDay() {
    var stale =
        new Failure.StaleExport(EveryFailure.KEY_ID, 1234, Instant.parse("2026-11-20T12:00:00Z"));
    assertTrue(advice(stale).contains("7F3A-91C2"));
    assertTrue(advice(stale).contains("generation 1234"));
    assertTrue(advice(stale).contains("November 20, 2026"));
  }

  @Test
  void missingRoomIsNamedWhereItIsKnown() {
    assertTrue(advice(new Failure.DiskFull(5 * 1024 * 1024)).contains("5.0 MiB"));
    assertFalse(advice(new Failure.DiskFull(0)).contains("0 B"));
  }

  @Test
  void exitCodesAreThoseThatAreDocumented() {
    var codes =
        EveryFailure.list().stream()
            .collect(
                Collectors.groupingBy(
                    Object::getClass, Collectors.mapping(FailureText::code, Collectors.toSet())));
    assertEquals(Set.of(3), codes.get(Failure.WrongPassword.class));
    assertEquals(Set.of(3), codes.get(Failure.WrongFilePassword.class));
    assertEquals(Set.of(4), codes.get(Failure.Damaged.class));
    assertEquals(Set.of(4), codes.get(Failure.BeyondBounds.class));
    assertEquals(Set.of(4), codes.get(Failure.InterruptedRotation.class));
    assertEquals(Set.of(5), codes.get(Failure.StaleSession.class));
    assertEquals(Set.of(5), codes.get(Failure.StaleExport.class));
    assertEquals(Set.of(6), codes.get(Failure.Conflict.class));
    assertEquals(Set.of(6), codes.get(Failure.Busy.class));
    assertEquals(Set.of(7), codes.get(Failure.DiskFull.class));
    assertEquals(Set.of(7), codes.get(Failure.NoAccess.class));
    assertEquals(Set.of(7), codes.get(Failure.NotEnoughMemory.class));
    assertEquals(Set.of(8), codes.get(Failure.NotRecognised.class));
    assertEquals(Set.of(8), codes.get(Failure.TooNew.class));
    assertEquals(Set.of(9), codes.get(Failure.NotFound.class));
    assertEquals(Set.of(10), codes.get(Failure.Refused.class));
    assertEquals(Set.of(130), codes.get(Failure.Cancelled.class));
  }

  @Test
  void aDatabaseThatDoesNotOpenMayNeedMoreThanThePassword() {
    var without = advice(new Failure.WrongFilePassword(Failure.Given.NO_KEY_FILE));
    assertTrue(without.contains("key file") && without.contains("YubiKey"), without);
    var with = advice(new Failure.WrongFilePassword(Failure.Given.KEY_FILE));
    assertTrue(with.contains("YubiKey"), with);
  }

  @Test
  void whatIsNotOursIsNotCalledKeyturns() {
    for (var kind : Failure.TooNew.Kind.values()) {
      var text = FailureText.of(english, new Failure.TooNew(kind, 42, 4)).line();
      assertEquals(kind == Failure.TooNew.Kind.OURS, text.contains("Keyturn"), text);
      assertTrue(text.contains("42"), text);
    }
    for (var part : Failure.Part.values()) {
      var text = FailureText.of(english, new Failure.Damaged(part)).line();
      boolean keepass = part.name().startsWith("KEEPASS_KEY_FILE");
      assertEquals(keepass, text.contains("KeePass key file"), text);
    }
  }

  private String advice(Failure failure) {
    return FailureText.of(english, failure).advice();
  }
}
