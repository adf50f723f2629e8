package org.keyturn.crypto;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;

/// Opens HPKE in base mode (RFC 9180) with nothing but the JDK: DHKEM(X25519, HKDF-SHA256),
/// HKDF-SHA256, AES-GCM with a key of 16 or 32 bytes.
final class ReferenceHpke {
  private static final byte[] KEM_SUITE = {'K', 'E', 'M', 0, 0x20};

  private final byte[] suite;
  private final int keyLength;

  ReferenceHpke(int keyLength) {
    this.keyLength = keyLength;
    byte aead = (byte) (keyLength == 16 ? 1 : 2);
    suite = new byte[] {'H', 'P', 'K', 'E', 0, 0x20, 0, 1, 0, aead};
  }

  byte[] open(
      byte[] privateKey, byte[] publicKey, byte[] enc, byte[] info, byte[] aad, byte[] sealed)
      throws GeneralSecurityException {
    byte[] dh = agree(privateKey, enc);
    byte[] prk = extract(KEM_SUITE, new byte[0], "eae_prk", dh);
    byte[] shared = expand(KEM_SUITE, prk, "shared_secret", join(enc, publicKey), 32);
    byte[] none = new byte[0];
    byte[] context =
        join(
            new byte[] {0},
            extract(suite, none, "psk_id_hash", none),
            extract(suite, none, "info_hash", info));
    byte[] secret = extract(suite, shared, "secret", none);
    byte[] key = expand(suite, secret, "key", context, keyLength);
    byte[] nonce = expand(suite, secret, "base_nonce", context, 12);
    return Reference.gcm(Cipher.DECRYPT_MODE, key, nonce, aad, sealed);
  }

  private static byte[] agree(byte[] privateKey, byte[] publicKey) throws GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance("X25519");
    NamedParameterSpec curve = NamedParameterSpec.X25519;
    PrivateKey mine = factory.generatePrivate(new XECPrivateKeySpec(curve, privateKey));
    byte[] bigEndian = new byte[32];
    for (int i = 0; i < 32; i++) {
      bigEndian[i] = publicKey[31 - i];
    }
    bigEndian[0] &= 0x7f;
    PublicKey theirs =
        factory.generatePublic(new XECPublicKeySpec(curve, new BigInteger(1, bigEndian)));
    KeyAgreement agreement = KeyAgreement.getInstance("X25519");
    agreement.init(mine);
    agreement.doPhase(theirs, true);
    return agreement.generateSecret();
  }

  private static byte[] extract(byte[] suite, byte[] salt, String label, byte[] input) {
    return new Hkdf().extract(salt, join(ascii("HPKE-v1"), suite, ascii(label), input));
  }

  private static byte[] expand(byte[] suite, byte[] prk, String label, byte[] info, int length) {
    byte[] size = {(byte) (length >> 8), (byte) length};
    return new Hkdf().expand(prk, join(size, ascii("HPKE-v1"), suite, ascii(label), info), length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
