package org.keyturn.platform.events;

import java.util.function.Consumer;

/// For systems that tell nothing.
final class NoEvents implements SystemEvents {
  @Override
  public void listen(Consumer<SystemEvent> listener) {}

  @Override
  public void close() {}
}
