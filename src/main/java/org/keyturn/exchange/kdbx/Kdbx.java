package org.keyturn.exchange.kdbx;

import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.foreign.ContentCipher;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Numbers and names of the format.
final class Kdbx {
  static final int SIGNATURE_1 = 0x9AA2D903;
  static final int SIGNATURE_2 = 0xB54BFB67;

  /// Before the first release of KeePass 2; what follows is the same.
  static final int SIGNATURE_2_EARLY = 0xB54BFB66;

  /// The newest version that is known, in its upper half, and the version within it.
  static final int MAJOR = 4;

  static final int MINOR = 1;
  static final int OLDEST_MAJOR = 2;

  /// Fields of the header.
  static final int END = 0;

  static final int CIPHER = 2;
  static final int COMPRESSION = 3;
  static final int MASTER_SEED = 4;
  static final int TRANSFORM_SEED = 5;
  static final int TRANSFORM_ROUNDS = 6;
  static final int IV = 7;
  static final int MASK_KEY = 8;
  static final int START_BYTES = 9;
  static final int MASK = 10;
  static final int KDF = 11;

  /// Fields of the inner header.
  static final int INNER_MASK = 1;

  static final int INNER_MASK_KEY = 2;
  static final int INNER_BINARY = 3;

  /// Masks.
  static final int MASK_NONE = 0;

  static final int MASK_SALSA20 = 2;
  static final int MASK_CHACHA20 = 3;

  private static final UUID AES = UUID.fromString("31c1f2e6-bf71-4350-be58-05216afc5aff");
  private static final UUID CHACHA20 = UUID.fromString("d6038a2b-8b6f-4cb5-a524-339a31dbb59a");
  private static final UUID TWOFISH = UUID.fromString("ad68f29f-576f-4bb9-a36a-d47af965346c");

  private Kdbx() {}

  static Optional<ContentCipher> cipher(UUID id) {
    for (var cipher : ContentCipher.values()) {
      if (id(cipher).equals(id)) {
        return Optional.of(cipher);
      }
    }
    return Optional.empty();
  }

  static UUID id(ContentCipher cipher) {
    return switch (cipher) {
      case AES_256 -> AES;
      case CHACHA20 -> CHACHA20;
      case TWOFISH -> TWOFISH;
    };
  }

  static Failed damaged() {
    return new Failed(new Failure.Damaged(Failure.Part.IMPORT_FILE));
  }

  /// Encrypted in a way that is not known.
  static Failed unknownCipher() {
    return new Failed(new Failure.NotRecognised(Failure.Thing.DATABASE_CIPHER));
  }

  static Failed notRecognised() {
    return new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT));
  }
}
