package org.keyturn.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keyturn.vault.LockReason;

/// The vaults that are unlocked in this window, in the order in which they were opened. One is the
/// current one: it is in sight, or it is where the way back from an unlock screen leads. Confined
/// to the JavaFX thread.
final class OpenVaults {
  private final List<OpenVault> all = new ArrayList<>();
  private final Set<Path> fallen = new LinkedHashSet<>();
  private @Nullable OpenVault current;
  private boolean inSight;

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
  void add(OpenVault vault) {
    cover();
    all.add(vault);
    fallen.remove(vault.session().path());
    current = vault;
    inSight = true;
    vault.open();
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
    }
    if (current().filter(vault::equals).isPresent()) {
      inSight = false;
      current = all.isEmpty() ? null : all.getLast();
    }
    return was;
  }
}
