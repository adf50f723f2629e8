package org.keyturn.ui.rotation.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.secrets.KeyFilePick;
import org.keyturn.vault.Session;

/// The key file in the third step: which one the vault has, and which one it is to have. Confined
/// to the UI thread.
public final class KeyFilePlan {

  /// What becomes of the key file.
  public enum Step {
    /// As it is: the same file, or none.
    KEEP,
    /// Another file, or the first one.
    SET,
    REMOVE
  }

  private final Session session;
  private final UiContext context;
  private final boolean needed;
  private final KeyFilePick current;
  private final KeyFilePick next;
  private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.KEEP);

  KeyFilePlan(Session session, UiContext context) {
    this.session = session;
    this.context = context;
    needed = session.info().keyFile();
    current = new KeyFilePick(context);
    next = new KeyFilePick(context);
    current.set(context.settings().keyFile(vault()));
  }

  /// Whether the vault has a key file now.
  public boolean needed() {
    return needed;
  }

  public List<Step> offered() {
    var offered = new ArrayList<>(List.of(Step.KEEP, Step.SET));
    if (needed) {
      offered.add(Step.REMOVE);
    }
    return offered;
  }

  public ObjectProperty<Step> step() {
    return step;
  }

  public KeyFilePick current() {
    return current;
  }

  public KeyFilePick next() {
    return next;
  }

  public Path vault() {
    return session.path();
  }

  /// @return the file that the vault has
  Optional<Path> currentFile() {
    return needed ? current.file().get() : Optional.empty();
  }

  /// @return the file that the vault is to have
  Optional<Path> nextFile() {
    return switch (step.get()) {
      case KEEP -> currentFile();
      case SET -> next.file().get();
      case REMOVE -> Optional.empty();
    };
  }

  /// Whether a file is missing; says so, too.
  boolean missing() {
    boolean now = needed && current.file().get().isEmpty();
    boolean then = step.get() == Step.SET && next.file().get().isEmpty();
    current.complain(now ? context.text("keyfile.missing") : "");
    next.complain(then ? context.text("keyfile.missing") : "");
    return now || then;
  }

  /// It has come true: where the place of the old file was remembered, that of the new one is.
  void done() {
    if (context.settings().keyFile(vault()).isPresent()) {
      context.settings().keyFile(vault(), nextFile());
    }
  }
}
