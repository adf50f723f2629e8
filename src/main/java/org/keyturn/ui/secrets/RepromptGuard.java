package org.keyturn.ui.secrets;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.Session;

/// The second proof: an item marked so asks for the master password before its secrets are shown,
/// copied, edited or taken out. It counts for one item, until another is shown. One for each open
/// vault; confined to the UI thread, needs no toolkit.
public final class RepromptGuard {
  private final Session session;
  private final UiContext context;
  private Optional<UUID> proven = Optional.empty();
  private Optional<UUID> asked = Optional.empty();
  private CancelToken running = new CancelToken();

  public RepromptGuard(Session session, UiContext context) {
    this.session = session;
    this.context = context;
  }

  /// Whether the secrets of this item may be used now.
  public boolean covers(Overview item) {
    return !item.filing().reprompt() || proven.equals(Optional.of(item.id()));
  }

  /// @param password taken over and closed here
  /// @param answer whether it is the master password; then the proof counts for this item
  public void prove(
      UUID item, Password password, Consumer<Boolean> answer, Consumer<Failure> failed) {
    prove(
        password,
        right -> {
          if (right) {
            proven = Optional.of(item);
          }
          answer.accept(right);
        },
        failed);
    asked = Optional.of(item);
  }

  /// For something that is done once.
  ///
  /// @param password taken over and closed here
  /// @param answer whether it is the master password
  public void prove(Password password, Consumer<Boolean> answer, Consumer<Failure> failed) {
    stop();
    var cancel = new CancelToken();
    running = cancel;
    context
        .jobs()
        .run(
            (progress, token) -> {
              try (password) {
                return session.proves(password, token);
              }
            },
            tick -> {},
            cancel,
            answer,
            failure -> {
              if (!(failure instanceof Failure.Cancelled)) {
                failed.accept(failure);
              }
            });
  }

  /// Nobody waits for the answer any more.
  public void stop() {
    boolean _ = running.cancel();
    asked = Optional.empty();
  }

  /// Another item is shown: an earlier proof counts no more.
  public void keepFor(Optional<UUID> item) {
    proven = proven.filter(id -> item.equals(Optional.of(id)));
    if (asked.isPresent() && !asked.equals(item)) {
      stop();
    }
  }
}
