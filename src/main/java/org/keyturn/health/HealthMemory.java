package org.keyturn.health;

import java.util.Optional;
import java.util.UUID;

/// What a check leaves to the next one on the same computer, for this room holds no files. Whoever
/// hands it in sees to it that nobody else can read it.
public interface HealthMemory {
  /// Remembers nothing.
  HealthMemory NONE =
      new HealthMemory() {
        @Override
        public Optional<byte[]> seal(UUID item) {
          return Optional.empty();
        }

        @Override
        public byte[] recall() {
          return new byte[0];
        }

        @Override
        public void remember(byte[] notes) {}
      };

  /// What an item is called as it stands now, at least 16 bytes: another name after every change.
  /// Empty for one that is not to be remembered.
  Optional<byte[]> seal(UUID item);

  /// @return what was remembered last, empty if there is nothing or it cannot be read
  byte[] recall();

  /// In place of what was remembered; may fail, and then says nothing.
  void remember(byte[] notes);
}
