package org.keyturn.ui.secrets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.SecretText;
import org.keyturn.ui.Fx;
import org.keyturn.ui.TestDesk;

/// A password that is typed twice is made once.
class GenerateButtonTest {

  @Test
  void whatIsMadeFillsBothFields(@TempDir Path folder) {
    Fx.start();
    var desk = new TestDesk(folder).desk;
    Fx.run(() -> {
      var one = new SecretField(desk.messages());
      var two = new SecretField(desk.messages());
      GenerateButton.into(one, two, desk, new Always()).fire();
      assertArrayEquals("made".toCharArray(), one.chars());
      assertArrayEquals("made".toCharArray(), two.chars());
    });
  }

  /// A generator that makes the same each time.
  private static final class Always implements PasswordSource {
    @Override
    public void offer(Consumer<SecretText> use) {
      use.accept(SecretText.of("made"));
    }

    @Override
    public void offerName(Consumer<SecretText> use) {
      throw new UnsupportedOperationException("a password field asks for passwords");
    }
  }
}
