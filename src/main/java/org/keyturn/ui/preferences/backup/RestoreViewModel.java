package org.keyturn.ui.preferences.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.keyturn.jobs.JobRunner.Job;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.vault.BackupCopy;
import org.keyturn.vault.Backups;
import org.keyturn.vault.VaultInfo;

/// Putting a copy back: which one, and where. Confined to the UI thread.
public final class RestoreViewModel {

  /// Where the dialog stands.
  public enum Step {
    LOOKING,
    CHOOSE,
    RUNNING,
    DONE
  }

  /// Where the copy goes.
  public enum Way {
    /// A new file beside the vault.
    BESIDE,
    /// In the vault's place; the present one stays under another name.
    INSTEAD
  }

  private final Backups backups;
  private final UiContext context;
  private final Path vault;
  private final Optional<VaultInfo> present;
  private final RestoreRoutes routes;
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.LOOKING);
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<BackupCopy>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.BESIDE);
  private List<BackupCopy> copies = List.of();
  private Optional<Path> restored = Optional.empty();

  /// @param vault whose copies they are
  /// @param present what is known of the vault as it is now; empty if it does not open
  public RestoreViewModel(
      Backups backups,
      UiContext context,
      Path vault,
      Optional<VaultInfo> present,
      RestoreRoutes routes) {
    this.backups = backups;
    this.context = context;
    this.vault = vault;
    this.present = present;
    this.routes = routes;
  }

  public ReadOnlyObjectProperty<Step> step() {
    return step.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<FailureText>> failure() {
    return failure.getReadOnlyProperty();
  }

  public ObjectProperty<Optional<BackupCopy>> chosen() {
    return chosen;
  }

  public ObjectProperty<Way> way() {
    return way;
  }

  public Path vault() {
    return vault;
  }

  /// Newest first.
  public List<BackupCopy> copies() {
    return copies;
  }

  /// In the step DONE.
  public Path restored() {
    return restored.orElseThrow();
  }

  /// Reads which copies there are: of the vault, or of all where nobody can tell which this is.
  public void load(Job<List<BackupCopy>> read) {
    context
        .jobs()
        .run(
            read,
            (List<BackupCopy> found) -> {
              copies = List.copyOf(found);
              chosen.set(copies.stream().findFirst());
              step.set(Step.CHOOSE);
            },
            why -> {
              failure.set(Optional.of(FailureText.of(context.messages(), why)));
              step.set(Step.CHOOSE);
            });
  }

  /// Whether a copy opens with another password, key file or both than the vault does now.
  public boolean opensOtherwise(BackupCopy copy) {
    return present.filter(info -> !info.keyId().equals(copy.state().key())).isPresent();
  }

  /// @return a free name beside the vault
  public Path target() {
    var day =
        DateTimeFormatter.ISO_LOCAL_DATE
            .withZone(ZoneId.systemDefault())
            .format(chosen.get().map(BackupCopy::made).orElse(context.timers().now()));
    var name = VaultNames.name(vault) + "-" + day;
    var target = vault.resolveSibling(name + VaultNames.EXTENSION);
    for (int i = 2; Files.exists(target); i++) {
      target = vault.resolveSibling(name + "-" + i + VaultNames.EXTENSION);
    }
    return target;
  }

  public void restore() {
    if (step.get() != Step.CHOOSE || chosen.get().isEmpty()) {
      return;
    }
    var copy = chosen.get().get();
    if (way.get() == Way.INSTEAD) {
      routes.instead(copy, vault);
      return;
    }
    var target = target();
    failure.set(Optional.empty());
    step.set(Step.RUNNING);
    context
        .jobs()
        .run(
            () -> backups.restoreAs(copy, target),
            done -> {
              restored = Optional.of(done.vault());
              step.set(Step.DONE);
            },
            why -> {
              failure.set(Optional.of(FailureText.of(context.messages(), why)));
              step.set(Step.CHOOSE);
            });
  }

  /// On to what was restored.
  public void open() {
    restored.ifPresent(routes::open);
  }
}
