package org.keyturn.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keyturn.health.Digests;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Session;

/// The vaults that are unlocked in this window, in the order in which they were opened. One is the
/// current one: it is in sight, or it is where the way back from an unlock screen leads. As long as
/// one is open, [LockTriggers] are armed for all of them. Confined to the JavaFX thread.
final class OpenVaults {
  private final UiContext context;
  private final Shell shell;
  private final Features features;
  private final Function<Session, Digests> digests;
  private final LockTriggers triggers;
  private final List<OpenVault> all = new ArrayList<>();
  private final Set<Path> fallen = new LinkedHashSet<>();
  private @Nullable OpenVault current;
  private boolean inSight;

  /// @param digests for the security checks of vaults, fresh ones each
  OpenVaults(
      UiContext context, Shell shell, Features features, Function<Session, Digests> digests) {
    this.context = context;
    this.shell = shell;
    this.features = features;
    this.digests = digests;
    triggers = new LockTriggers(context.timers(), context.settings(), this::lock);
  }

  /// What locks them all by itself.
  LockTriggers triggers() {
    return triggers;
  }

  List<OpenVault> all() {
    return List.copyOf(all);
  }

  /// Vaults that have locked by themselves beside others, until they are opened again or nothing is
  /// open any more.
  List<Path> fallen() {
    return List.copyOf(fallen);
  }

  Optional<OpenVault> current() {
    return Optional.ofNullable(current);
  }

  Optional<OpenVault> inSight() {
    return current().filter(vault -> inSight);
  }

  /// @param path absolute
  Optional<OpenVault> at(Path path) {
    return all.stream().filter(vault -> vault.session().path().equals(path)).findFirst();
  }

  /// Takes in a vault that was just unlocked, and shows it.
  OpenVault add(Session session, VaultWindow window) {
    cover();
    var vault = new OpenVault(session, context, shell, features, digests, window);
    all.add(vault);
    fallen.remove(session.path());
    current = vault;
    inSight = true;
    vault.open();
    triggers.arm();
    return vault;
  }

  void show(OpenVault vault) {
    cover();
    current = vault;
    inSight = true;
    vault.show();
  }

  /// Something else than a vault takes the window.
  void cover() {
    inSight().ifPresent(OpenVault::hide);
    inSight = false;
  }

  /// Locks them all, the current one last, so that it is the one whose unlock screen follows.
  void lock(LockReason reason) {
    var shown = current();
    all().stream()
        .filter(vault -> shown.filter(vault::equals).isEmpty())
        .forEach(vault -> vault.lock(reason));
    shown.ifPresent(vault -> vault.lock(reason));
  }

  /// Lets go of a vault that has locked.
  ///
  /// @param unexpected whether nobody asked for it
  /// @return whether it was in sight
  boolean remove(OpenVault vault, boolean unexpected) {
    var was = inSight().filter(vault::equals).isPresent();
    all.remove(vault);
    if (unexpected) {
      fallen.add(vault.session().path());
    }
    if (all.isEmpty()) {
      fallen.clear();
      triggers.disarm();
    }
    if (current().filter(vault::equals).isPresent()) {
      inSight = false;
      current = all.isEmpty() ? null : all.getLast();
    }
    return was;
  }
}
