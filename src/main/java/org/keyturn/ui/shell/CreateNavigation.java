package org.keyturn.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.keyturn.generator.PassphraseGenerator;
import org.keyturn.generator.PassphraseRules;
import org.keyturn.model.SecretText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.LiveStrength;
import org.keyturn.ui.controls.StrengthGauge;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.generator.GeneratorDialog;
import org.keyturn.ui.generator.GeneratorViewModel;
import org.keyturn.ui.secrets.PasswordSource;
import org.keyturn.ui.sheet.PhrasePage;
import org.keyturn.ui.unlock.CreateScreen;
import org.keyturn.ui.unlock.CreateViewModel;
import org.keyturn.ui.unlock.UnlockRoutes;
import org.keyturn.vault.Vaults;

/// Makes the page for new vaults, with what it needs of other features.
final class CreateNavigation {
  private final Vaults vaults;
  private final UiContext context;
  private final Path home;
  private final GeneratorViewModel made;
  private final PasswordSource passwords;

  /// @param home the folder that new vaults are proposed in
  CreateNavigation(Vaults vaults, UiContext context, Path home, Overlay overlay) {
    this.vaults = vaults;
    this.context = context;
    this.home = home;
    made = new GeneratorViewModel(context);
    passwords = new GeneratorDialog(made, context, overlay);
  }

  CreateScreen screen(UnlockRoutes routes) {
    var strength = new LiveStrength(context.jobs(), new StrengthGauge(context.messages())::read);
    var model =
        new CreateViewModel(
            vaults, context, routes, strength, CreateNavigation::phrase, proposed());
    return new CreateScreen(model, context, passwords, new PhrasePage(context)::print);
  }

  /// Drops the passwords that were made for it.
  void forget() {
    made.forget();
  }

  private static SecretText phrase() {
    var chars = PassphraseGenerator.generate(PassphraseRules.standard());
    var phrase = SecretText.of(chars);
    Arrays.fill(chars, '\0');
    return phrase;
  }

  /// A name that is not taken: `Personal.keyturn`, `Personal 2.keyturn` ...
  private Path proposed() {
    var name = context.text("create.name");
    var path = home.resolve(name + VaultNames.EXTENSION);
    for (int i = 2; Files.exists(path); i++) {
      path = home.resolve(name + " " + i + VaultNames.EXTENSION);
    }
    return path;
  }
}
