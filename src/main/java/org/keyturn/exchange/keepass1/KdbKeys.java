package org.keyturn.exchange.keepass1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;
import org.keyturn.crypto.foreign.AesRounds;
import org.keyturn.crypto.foreign.Pace;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// From what a person knows and has to the key of a file's cipher.
final class KdbKeys {
  /// KeePass took the code page of Windows; KeePassX before 0.3.2 the second, before 0.2.3 the
  /// third of these. Most passwords are the same in all of them.
  private static final List<Charset> ENCODINGS =
      List.of(Charset.forName("windows-1252"), ISO_8859_1, UTF_8);

  private KdbKeys() {}

  /// What is known and had, made one: SHA-256 of the password, or the secret of the key file, or
  /// SHA-256 over both, one after the other.
  ///
  /// @param keyFile still the caller's
  /// @return those that are to be tried, in this order; the caller closes them
  static List<SecretBytes> composites(Optional<Password> password, Optional<SecretBytes> keyFile) {
    var typed = password.filter(given -> !given.isEmpty());
    if (typed.isEmpty() && keyFile.isPresent()) {
      return List.of(keyFile.get().lend(SecretBytes::copyOf));
    }
    var chars = typed.map(Password::chars).orElse(new char[0]);
    var composites = new ArrayList<SecretBytes>();
    try {
      for (var encoding : ENCODINGS) {
        var hashed = hashed(chars, encoding);
        var composite = keyFile.map(secret -> joined(hashed, secret)).orElse(hashed);
        if (composites.stream().noneMatch(composite::sameAs)) {
          composites.add(composite);
        } else {
          composite.close();
        }
      }
    } finally {
      Arrays.fill(chars, '\0');
    }
    return composites;
  }

  private static SecretBytes hashed(char[] chars, Charset encoding) {
    // Four bytes suffice for every char; what the encoding lacks is a question mark.
    byte[] encoded = new byte[4 * chars.length];
    var target = ByteBuffer.wrap(encoded);
    encoding
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .encode(CharBuffer.wrap(chars), target, true);
    byte[] bytes = Arrays.copyOf(encoded, target.position());
    Arrays.fill(encoded, (byte) 0);
    try {
      return SecretBytes.takeFrom(Sha256.of(bytes));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /// @param password closed here
  private static SecretBytes joined(SecretBytes password, SecretBytes keyFile) {
    try (password) {
      return password.lend(first -> keyFile.lend(second -> hashed(first, second)));
    }
  }

  private static SecretBytes hashed(byte[] first, byte[] second) {
    var digest = Sha256.newDigest();
    digest.update(first);
    return SecretBytes.takeFrom(digest.digest(second));
  }

  /// The key of the cipher, which the caller closes.
  ///
  /// @throws Failed `Cancelled`
  static SecretBytes derive(KdbHeader header, SecretBytes composite, Watch watch) throws Failed {
    watch.deriving(Pace.aesRounds(header.rounds()));
    var derived =
        AesRounds.derive(
            composite, header.transformSeed(), header.rounds(), watch.cancel()::isCancelled);
    try (var transformed = derived.orElseThrow(() -> new Failed(new Failure.Cancelled()))) {
      return transformed.lend(bytes -> hashed(header.masterSeed(), bytes));
    }
  }
}
