package org.keyturn.crypto.foreign;

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.StreamCipher;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;

/// One run of a cipher over bytes that come in parts, whoever it is by.
interface CipherEngine {

  /// The most bytes that it may give back beyond those that it gets.
  int SLACK = 32;

  /// How many bytes of `out` were filled, which has room for `length` and [#SLACK].
  int update(byte[] in, int length, byte[] out) throws IOException;

  /// What is left.
  int end(byte[] out) throws IOException;

  /// A cipher of the JDK.
  record OfJdk(Cipher cipher) implements CipherEngine {
    @Override
    public int update(byte[] in, int length, byte[] out) throws IOException {
      try {
        return cipher.update(in, 0, length, out, 0);
      } catch (GeneralSecurityException e) {
        throw new IOException("the cipher failed", e);
      }
    }

    @Override
    public int end(byte[] out) throws IOException {
      try {
        return cipher.doFinal(out, 0);
      } catch (GeneralSecurityException e) {
        throw new IOException("not padded as it should be", e);
      }
    }
  }

  /// A block cipher of Bouncy Castle.
  record OfBlocks(PaddedBufferedBlockCipher cipher) implements CipherEngine {
    @Override
    public int update(byte[] in, int length, byte[] out) {
      return cipher.processBytes(in, 0, length, out, 0);
    }

    @Override
    public int end(byte[] out) throws IOException {
      try {
        return cipher.doFinal(out, 0);
      } catch (CryptoException | RuntimeException e) {
        throw new IOException("not padded as it should be", e);
      }
    }
  }

  /// A stream cipher of Bouncy Castle.
  record OfStream(StreamCipher cipher) implements CipherEngine {
    @Override
    public int update(byte[] in, int length, byte[] out) {
      return cipher.processBytes(in, 0, length, out, 0);
    }

    @Override
    public int end(byte[] out) {
      return 0;
    }
  }
}
