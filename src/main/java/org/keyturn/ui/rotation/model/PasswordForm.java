package org.keyturn.ui.rotation.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.LiveStrength;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.Session;

/// The third step: the current master password is proven, and what it is to become is told.
/// Confined to the UI thread.
public final class PasswordForm {
  /// What a new master password must have, in code points.
  public static final int LEAST = 8;

  /// The field that a complaint belongs to.
  public enum Field {
    CURRENT,
    NEXT,
    REPEATED
  }

  /// A complaint below a field.
  public record Complaint(Field field, String text) {}

  private final Session session;
  private final UiContext context;
  private final LiveStrength strength;
  private final KeyFilePlan keyFiles;
  private final BooleanProperty turnKey;
  private final BooleanProperty keep = new SimpleBooleanProperty();
  private final ObjectProperty<KdfChoice> kdf = new SimpleObjectProperty<>(KdfChoice.KEEP);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Complaint>> complaint =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable PasswordProof proof;
  private CancelToken running = new CancelToken();
  private boolean closed;

  PasswordForm(Session session, UiContext context, LiveStrength strength, boolean turnKey) {
    this.session = session;
    this.context = context;
    this.strength = strength;
    this.keyFiles = new KeyFilePlan(session, context);
    this.turnKey = new SimpleBooleanProperty(turnKey);
  }

  /// Whether the key is turned, or only the master password changed.
  public BooleanProperty turnKey() {
    return turnKey;
  }

  /// Whether the master password stays, so that only the current one is typed.
  public BooleanProperty keep() {
    return keep;
  }

  public ObjectProperty<KdfChoice> kdf() {
    return kdf;
  }

  public List<KdfChoice> kdfChoices() {
    return KdfChoice.offered(session.info().kdf());
  }

  public KeyFilePlan keyFiles() {
    return keyFiles;
  }

  public LiveStrength strength() {
    return strength;
  }

  /// The current password is being proven.
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Complaint>> complaint() {
    return complaint.getReadOnlyProperty();
  }

  public Optional<PasswordProof> proof() {
    return Optional.ofNullable(proof);
  }

  /// @return what was proven as copies, which the caller closes
  PasswordChange change() {
    var proven = proof().orElseThrow();
    return new PasswordChange(
        proven.current().copy(), proven.next().copy(), kdf.get().settings(session.info().kdf()));
  }

  /// @param current and the others: taken over and closed here; only the current one counts if it
  ///   is kept
  void submit(Password current, Password next, Password repeated, Runnable proven) {
    if (keep.get()) {
      next.close();
      repeated.close();
      settle(current, current.copy(), current.copy(), proven);
    } else {
      settle(current, next, repeated, proven);
    }
  }

  private void settle(Password current, Password next, Password repeated, Runnable proven) {
    Optional<Complaint> found;
    try (repeated) {
      found = busy.get() ? complaint.get() : complaint(current, next, repeated);
    }
    if (busy.get() || found.isPresent()) {
      current.close();
      next.close();
      complaint.set(found);
      return;
    }
    complaint.set(Optional.empty());
    if (keyFiles.missing()) {
      current.close();
      next.close();
      return;
    }
    busy.set(true);
    var cancel = new CancelToken();
    running = cancel;
    var proving = new Proving(session, current, next, keyFiles);
    var start = context.timers().now();
    context
        .jobs()
        .run(
            proving,
            tick -> {},
            cancel,
            right -> {
              busy.set(false);
              proven(proving, right, Duration.between(start, context.timers().now()), proven);
            },
            failure -> failed(proving, failure));
  }

  private void proven(Proving proving, boolean right, Duration took, Runnable proven) {
    var candidate = proving.proof(took);
    if (right && !closed) {
      forget();
      proof = candidate;
      proven.run();
      return;
    }
    candidate.wipe();
    complain(
        Field.CURRENT,
        context.text(
            keyFiles.needed() ? "rotation.password.wrong-pair" : "rotation.password.wrong"));
  }

  private void failed(Proving proving, Failure failure) {
    busy.set(false);
    if (failure instanceof Failure.Cancelled) {
      return;
    }
    var blamed = proving.readingNext() ? keyFiles.next() : keyFiles.current();
    if (!blamed.complain(failure)) {
      complain(Field.CURRENT, words(failure));
    }
  }

  private Optional<Complaint> complaint(Password current, Password next, Password repeated) {
    if (current.isEmpty()) {
      return of(Field.CURRENT, context.text("rotation.password.current.missing"));
    }
    boolean same = current.sameAs(next);
    if (!same && next.codePoints() < LEAST) {
      return of(Field.NEXT, context.text("rotation.password.too-short", LEAST));
    }
    if (!next.sameAs(repeated)) {
      return of(Field.REPEATED, context.text("rotation.password.differs"));
    }
    boolean nothing =
        same
            && !turnKey.get()
            && kdf.get() == KdfChoice.KEEP
            && keyFiles.step().get() == KeyFilePlan.Step.KEEP;
    var blamed = keep.get() ? Field.CURRENT : Field.NEXT;
    return nothing ? of(blamed, context.text("rotation.password.nothing")) : Optional.empty();
  }

  private static Optional<Complaint> of(Field field, String text) {
    return Optional.of(new Complaint(field, text));
  }

  private void complain(Field field, String text) {
    complaint.set(of(field, text));
  }

  private String words(Failure failure) {
    var text = FailureText.of(context.messages(), failure);
    return text.line();
  }

  /// Wipes what was proven.
  void forget() {
    if (proof != null) {
      proof.wipe();
      proof = null;
    }
  }

  void close() {
    closed = true;
    boolean _ = running.cancel();
    forget();
  }
}
