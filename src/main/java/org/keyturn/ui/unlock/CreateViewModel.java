package org.keyturn.ui.unlock;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keyturn.crypto.Password;
import org.keyturn.generator.PassphraseGenerator;
import org.keyturn.jobs.CancelToken;
import org.keyturn.model.Failure;
import org.keyturn.model.SecretText;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.LiveStrength;
import org.keyturn.ui.controls.StrengthGauge;
import org.keyturn.vault.KeyFiles;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;

/// Making a new vault: where, and under which master password.
public final class CreateViewModel {
  /// What a new master password must have, in code points.
  static final int LEAST = StrengthGauge.LEAST;

  private final Vaults vaults;
  private final UiContext context;
  private final UnlockRoutes routes;
  private final LiveStrength strength;
  private final PhraseOffer offer;
  private final KeyFileFactor keyFile;
  private final ReadOnlyObjectWrapper<Path> target;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private CancelToken running = new CancelToken();

  /// @param phrases makes passphrases to offer
  /// @param target where the vault will lie, unless the person chooses another place
  public CreateViewModel(
      Vaults vaults,
      UiContext context,
      UnlockRoutes routes,
      LiveStrength strength,
      Supplier<SecretText> phrases,
      Path target) {
    this.vaults = vaults;
    this.context = context;
    this.routes = routes;
    this.strength = strength;
    offer = new PhraseOffer(phrases, PassphraseGenerator::anyOf);
    keyFile = new KeyFileFactor(context);
    this.target = new ReadOnlyObjectWrapper<>(target);
  }

  ReadOnlyObjectProperty<Path> target() {
    return target.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyStringProperty error() {
    return error.getReadOnlyProperty();
  }

  LiveStrength strength() {
    return strength;
  }

  KeyFileFactor keyFile() {
    return keyFile;
  }

  PhraseOffer offer() {
    return offer;
  }

  void place(Path chosen) {
    target.set(chosen);
    error.set("");
  }

  void back() {
    routes.back();
  }

  /// The person has the suggested words on paper: two of them are asked for.
  void written() {
    error.set("");
    offer.written();
  }

  /// Makes the vault with the suggested passphrase, if the words that were asked for are right.
  ///
  /// @param one stays the caller's, as does the other
  void createOffered(char[] one, char[] other) {
    offer
        .phrase()
        .ifPresent(phrase -> {
          if (phrase.confirmedBy(one, other)) {
            create(phrase.password(), phrase.password());
          } else {
            error.set(
                context.text("create.phrase.wrong", phrase.firstAsked(), phrase.secondAsked()));
          }
        });
  }

  /// @param password and its repetition: taken over and closed here
  void create(Password password, Password repeated) {
    try (repeated) {
      var complaint = complaint(password, repeated);
      if (busy.get() || complaint.isPresent()) {
        error.set(complaint.orElse(""));
        password.close();
        return;
      }
    }
    error.set("");
    if (keyFile.missing()) {
      password.close();
      return;
    }
    var cancel = new CancelToken();
    running = cancel;
    busy.set(true);
    var path = target.get();
    var file = keyFile.file();
    context
        .jobs()
        .run(
            (progress, token) -> {
              try (var credentials = KeyFiles.credentials(password, file, path)) {
                return vaults.create(path, credentials, Optional.empty(), token);
              }
            },
            tick -> {},
            cancel,
            this::created,
            this::failed);
  }

  /// Gives the screen back, as long as the vault is not there.
  void cancel() {
    boolean _ = running.cancel();
  }

  private Optional<String> complaint(Password password, Password repeated) {
    if (password.codePoints() < LEAST) {
      return Optional.of(context.text("create.password.too-short", LEAST));
    }
    return password.sameAs(repeated)
        ? Optional.empty()
        : Optional.of(context.text("create.password.differs"));
  }

  private void created(Session session) {
    busy.set(false);
    context.settings().remember(session.path(), context.timers().now());
    keyFile.settle(session.path());
    routes.created(session);
  }

  private void failed(Failure failure) {
    busy.set(false);
    if (!(failure instanceof Failure.Cancelled) && !keyFile.pick().complain(failure)) {
      var text = FailureText.of(context.messages(), failure);
      error.set(text.line());
    }
  }
}
