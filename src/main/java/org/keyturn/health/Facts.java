package org.keyturn.health;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Overview;

/// What is remembered of a judged item: no secret, but keyed fingerprints of them.
///
/// @param whole equal for items that say the same
/// @param answersCode whether a one-time code or a passkey is kept with it
record Facts(Overview overview, Mark whole, Optional<Rated> password, boolean answersCode) {

  /// The first 128 bits of a keyed fingerprint.
  record Mark(long high, long low) {
    /// @param fingerprint of at least 16 bytes
    static Mark of(byte[] fingerprint) {
      var print = ByteBuffer.wrap(fingerprint);
      return new Mark(print.getLong(), print.getLong());
    }
  }

  /// A password's rating.
  ///
  /// @param breaches how often a list of breached passwords counts it
  record Rated(Mark mark, Rating rating, long breaches, Instant since) {}

  /// What stays of a strength.
  record Rating(int score, CrackTime crackTime) {}

  UUID id() {
    return overview.id();
  }
}
