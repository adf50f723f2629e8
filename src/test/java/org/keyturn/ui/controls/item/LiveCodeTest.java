package org.keyturn.ui.controls.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.totp.Totp;
import org.keyturn.ui.TestContext;

@SuppressWarnings("NullAway.Init")
class LiveCodeTest {
  private static final String SECRET = "WQIQ25BRKZYCJVYP";

  private TestContext test;

  @BeforeEach
  void make(@TempDir Path folder) {
    test = new TestContext(folder);
  }

  @Test
  void digitsStandInGroups() {
    assertEquals(7, code(SECRET).shown().length());
    assertEquals(' ', code(SECRET).shown().charAt(3));
    assertEquals(' ', code("otpauth://totp/x?secret=" + SECRET + "&digits=8").shown().charAt(4));
    assertTrue(code("steam://" + SECRET).shown().matches("[2-9B-Y]{5}"));
    assertTrue(LiveCode.of(SecretText.of("otpauth://hotp/x"), test.timers).isEmpty());
  }

  @Test
  void theNextCodeShowsWhenLittleTimeIsLeft() {
    var code = code(SECRET);
    assertEquals(30, code.left());
    assertEquals(Optional.empty(), code.next());
    var start = test.timers.now();
    test.timers.advance(Duration.ofSeconds(25));
    assertEquals(5, code.left());
    assertEquals(
        Optional.of(at(start.plusSeconds(30))), code.next().map(text -> text.replace(" ", "")));
  }

  @Test
  void theNextCodeIsCopiedWhenItIsTooLateToType() {
    var start = test.timers.now();
    code(SECRET).copy("totp", test.context.copying()::copy);
    assertEquals(at(start), test.clipboard.content);
    assertEquals("totp", test.context.copying().what().get());
    test.timers.advance(Duration.ofSeconds(27));
    code(SECRET).copy("totp", test.context.copying()::copy);
    assertEquals(at(start.plusSeconds(30)), test.clipboard.content);
    assertEquals("totp" + LiveCode.NEXT, test.context.copying().what().get());
  }

  @Test
  void anItemIsAskedForItsOwnCodeFirst() {
    var field =
        new CustomField(
            CustomField.Type.ONE_TIME_CODE,
            "Backup",
            SecretText.of(SECRET),
            Optional.empty(),
            Extras.NONE);
    var fields = List.of(CustomField.text("Note", "x"), field);
    var none = Secrets.NONE;
    var item = Item.create(ItemType.LOGIN, "Bank", test.timers.now());
    assertEquals(Optional.empty(), FirstCode.of(item));
    var custom =
        item.withSecrets(
            new Secrets(Map.of(), none.notes(), fields, List.of(), List.of(), none.extras()));
    assertEquals("custom1", FirstCode.of(custom).orElseThrow().place());
    var own = Map.of(Attribute.TOTP, SecretText.of(SECRET));
    var both =
        item.withSecrets(
            new Secrets(own, none.notes(), fields, List.of(), List.of(), none.extras()));
    assertEquals("totp", FirstCode.of(both).orElseThrow().place());
  }

  private LiveCode code(String text) {
    return LiveCode.of(SecretText.of(text), test.timers).orElseThrow();
  }

  private static String at(Instant time) {
    try (var totp = Totp.parse(SECRET.toCharArray()).orElseThrow()) {
      return new String(totp.codeAt(time));
    }
  }
}
