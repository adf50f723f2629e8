package org.keyturn.vault;

import java.util.Optional;
import java.util.UUID;

/// What this computer remembers of the items of a vault from one session to the next: one file in
/// its data folder, sealed under a key of its own that follows from the vault's key. A rotation
/// removes it, and after one made elsewhere it does not open. Never needed, so nothing of it fails:
/// what cannot be read is not there, and what cannot be written is left. Safe for use from any
/// thread.
public interface ItemMemory extends AutoCloseable {

  /// HMAC-SHA256 under a key that is the same in every session until a rotation: equal only for the
  /// same parts in the same order.
  byte[] fingerprint(byte[]... parts);

  /// Names the very bytes in which an item stands sealed: another name after each write of it, also
  /// one by another computer. Empty for an item that is not there.
  Optional<byte[]> seal(UUID item);

  /// @return what was remembered last, empty if nothing; the caller's to wipe
  byte[] recall();

  /// @param plain in place of all that was remembered; stays the caller's to wipe
  void remember(byte[] plain);

  /// Wipes the key.
  @Override
  void close();
}
