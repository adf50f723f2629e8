package org.keyturn.ui.secrets;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What stood in a field for a secret before, to go back to and forth again. It rests in locked
/// memory as the field's own characters do, and is wiped with them. Characters that are typed one
/// after the other are one step. Confined to the UI thread.
final class SecretUndo {
  /// Far more than anyone goes back in one line; each step is a locked copy of it.
  private static final int MOST = 20;

  private static final int NOWHERE = -1;

  private final Deque<SecretBuffer> before = new ArrayDeque<>();
  private final Deque<SecretBuffer> after = new ArrayDeque<>();
  private int goesOnAt = NOWHERE;

  /// A change is about to be made: so many characters come in the place of those from `start` to
  /// `end`.
  ///
  /// @param now what stands there; stays the caller's
  void keep(char[] now, int start, int end, int typed) {
    boolean goesOn = typed == 1 && start == end && start == goesOnAt;
    goesOnAt = typed == 1 ? start + 1 : NOWHERE;
    if (!goesOn) {
      push(before, now);
    }
    clear(after);
  }

  /// @param now what stands there; stays the caller's
  /// @return what stood there before, which the caller wipes; empty at the beginning
  Optional<char[]> back(char[] now) {
    return turn(before, after, now);
  }

  /// @param now what stands there; stays the caller's
  /// @return what [#back] took away, which the caller wipes; empty if nothing
  Optional<char[]> forth(char[] now) {
    return turn(after, before, now);
  }

  void wipe() {
    clear(before);
    clear(after);
    goesOnAt = NOWHERE;
  }

  private Optional<char[]> turn(Deque<SecretBuffer> from, Deque<SecretBuffer> to, char[] now) {
    goesOnAt = NOWHERE;
    if (from.isEmpty()) {
      return Optional.empty();
    }
    push(to, now);
    var step = from.pop();
    var chars = step.copy();
    step.wipe();
    return Optional.of(chars);
  }

  private static void push(Deque<SecretBuffer> steps, char[] now) {
    var step = new SecretBuffer();
    step.set(now);
    steps.push(step);
    if (steps.size() > MOST) {
      steps.removeLast().wipe();
    }
  }

  private static void clear(Deque<SecretBuffer> steps) {
    steps.forEach(SecretBuffer::wipe);
    steps.clear();
  }
}
