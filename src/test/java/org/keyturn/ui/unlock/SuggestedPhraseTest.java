package org.keyturn.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.SecretText;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.Fx;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.controls.LiveStrength;
import org.keyturn.ui.fx.Theme;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults.Presence;

/// A suggested master passphrase is read whole and typed back in part before a vault has it.
@SuppressWarnings("NullAway.Init")
class SuggestedPhraseTest implements UnlocksAlone {
  private static final List<String> WORDS =
      List.of("defrost", "showy", "subatomic", "wrongness", "reverend", "reversion");

  private static final String PHRASE = String.join("-", WORDS);

  private Path folder;
  private TestContext test;
  private CreateViewModel model;
  private @Nullable Session made;

  @BeforeEach
  void context(@TempDir Path temp) {
    Fx.start();
    folder = temp;
    test = new TestContext(folder);
    var strength = new LiveStrength(test.context.jobs(), chars -> LiveStrength.Reading.NONE);
    model =
        new CreateViewModel(
            TestVaults.in(folder),
            test.context,
            this,
            strength,
            () -> SecretText.of(PHRASE),
            TestVaults.vault(folder));
  }

  private char[] asked(int number) {
    return WORDS.get(number - 1).toCharArray();
  }

  @Test
  void noVaultIsMadeBeforeTwoWordsAreTypedBack() throws Failed {
    model.offer().suggest();
    model.written();
    var phrase = model.offer().phrase().orElseThrow();
    model.createOffered(asked(phrase.secondAsked()), asked(phrase.firstAsked()));
    assertFalse(model.error().get().isEmpty());
    assertNull(made);
    assertFalse(TestVaults.vault(folder).toFile().exists());

    model.createOffered(asked(phrase.firstAsked()), asked(phrase.secondAsked()));
    assertNotNull(made);
    made.close();
    try (var password = Password.of(PHRASE.toCharArray())) {
      TestVaults.in(folder)
          .unlock(
              TestVaults.vault(folder), password, Presence.QUIET, Progress.NONE, new CancelToken())
          .close();
    }
  }

  @Test
  void everyWordStandsWholeAtEverySizeAndLeavesWhenItIsAskedFor() {
    Fx.run(() -> {
      var card = new CreateCard(model, test.context, (vault, words, owner) -> "");
      var scene = new Scene(card, 640, 400);
      var theme = new Theme(scene, SettingKeys.Theme.LIGHT);
      theme.choose(SettingKeys.Theme.LIGHT);
      model.offer().suggest();
      card.applyCss();
      card.autosize();
      card.layout();
      var shown =
          card.lookupAll(".phrase-word").stream()
              .map(node -> assertInstanceOf(Label.class, node))
              .toList();
      assertEquals(WORDS, shown.stream().map(Label::getText).toList());
      for (var word : shown) {
        assertTrue(word.getWidth() >= word.prefWidth(-1), "a word is cut off");
      }

      assertInstanceOf(Button.class, card.lookup("#create-phrase-copy")).fire();
      assertEquals(PHRASE, test.clipboard.content);
      assertInstanceOf(Button.class, card.lookup("#create-action")).fire();
      assertTrue(card.lookupAll(".phrase-word").isEmpty(), "words in sight while typing them");
      assertEquals(
          card.lookup("#create-word-one"),
          assertInstanceOf(TextField.class, scene.getFocusOwner()));
      card.wipe();
      assertTrue(model.offer().phrase().isEmpty());
    });
  }

  @Override
  public void unlocked(Session session) {
    made = session;
  }
}
