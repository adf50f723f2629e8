package org.keyturn.ui.secrets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.SecretText;
import org.keyturn.ui.Fx;
import org.keyturn.ui.TestContext;

/// A password that is typed twice is made once.
class GenerateButtonTest {

  @Test
  void whatIsMadeFillsBothFields(@TempDir Path folder) {
    Fx.start();
    var context = new TestContext(folder).context;
    Fx.run(() -> {
      var one = new SecretField(context.messages());
      var two = new SecretField(context.messages());
      GenerateButton.into(one, two, context, new Always()).fire();
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
    public SecretText suggest() {
      return SecretText.of("made");
    }

    @Override
    public void offerName(Consumer<SecretText> use) {
      throw new UnsupportedOperationException("a password field asks for passwords");
    }
  }
}
