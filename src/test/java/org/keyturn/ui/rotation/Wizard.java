package org.keyturn.ui.rotation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.JobRunner;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.SameThreadRunner;
import org.keyturn.model.Attribute;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.controls.LiveStrength;
import org.keyturn.ui.rotation.model.RotationRoutes;
import org.keyturn.ui.rotation.model.RotationViewModel;
import org.keyturn.vault.RotationReport;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;

/// A real vault in a folder of its own, with the wizard opened on it.
public final class Wizard implements RotationRoutes, AutoCloseable {
  public static final String OLD = "old password";
  public static final String NEW = "new password";

  public final Path vault;
  public final Vaults vaults;
  public final TestContext context;
  public final Session session;
  public Optional<RotationReport> report = Optional.empty();
  public boolean samePassword;
  public boolean rotated;
  public boolean left;

  /// A call to the disk that fails.
  public String failing = "";

  public Wizard(Path folder) throws Failed {
    this(folder, new SameThreadRunner());
  }

  public Wizard(Path folder, JobRunner jobs) throws Failed {
    vault = folder.resolve("Personal.keyturn");
    vaults =
        CheapVaults.in(
            folder.resolve("data"),
            new TinyExports(),
            point -> {
              if (point.equals(failing)) {
                throw new IOException("injected");
              }
            },
            Clock.systemUTC());
    context = new TestContext(folder, jobs);
    try (var old = password(OLD)) {
      session = vaults.create(vault, old, Optional.empty());
    }
    session.imports().pour(Wizard::fill, Progress.NONE, new CancelToken());
  }

  public RotationViewModel open(boolean turnKey) {
    var strength = new LiveStrength(context.context.jobs(), chars -> LiveStrength.Reading.NONE);
    return new RotationViewModel(session, context.context, this, strength, turnKey);
  }

  /// The wizard with the warnings accepted and the check done.
  public RotationViewModel atPassword(boolean turnKey) {
    var model = open(turnKey);
    model.accepted().set(true);
    model.next();
    model.next();
    return model;
  }

  public RotationViewModel atSummary(String next, boolean turnKey) {
    var model = atPassword(turnKey);
    prove(model, OLD, next, next);
    return model;
  }

  public static void prove(RotationViewModel model, String current, String next, String repeated) {
    model.prove(password(current), password(next), password(repeated));
  }

  public static Password password(String text) {
    return Password.of(text.toCharArray());
  }

  public boolean opens(String text) throws Failed {
    try (var password = password(text);
        var opened =
            vaults.unlock(
                vault, password, Vaults.Presence.QUIET, Progress.NONE, new CancelToken())) {
      return opened.items().list().size() == 12;
    } catch (Failed refused) {
      if (refused.failure() instanceof Failure.WrongPassword) {
        return false;
      }
      throw refused;
    }
  }

  private static void fill(ContentsSink sink) throws Failed {
    for (int i = 0; i < 12; i++) {
      sink.item(login("Login " + i));
    }
  }

  private static Item login(String name) {
    var item = Item.create(ItemType.LOGIN, name, Instant.ofEpochMilli(1_000));
    return item.withSecrets(
        new Secrets(
            Map.of(Attribute.PASSWORD, SecretText.of("secret of " + name)),
            SecretText.EMPTY,
            List.of(),
            List.of(),
            List.of(),
            Extras.NONE));
  }

  @Override
  public void leave() {
    left = true;
  }

  @Override
  public void rotated(Optional<RotationReport> done, boolean same) {
    rotated = true;
    report = done;
    samePassword = same;
  }

  @Override
  public void close() {
    session.close();
  }
}
