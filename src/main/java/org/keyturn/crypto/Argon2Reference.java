package org.keyturn.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2 by Bouncy Castle: what [Argon2Core] is compared with, and what does its work if it were
/// ever wrong. Uses one thread and cannot be stopped.
final class Argon2Reference {
  private Argon2Reference() {}

  static byte[] hash(byte[] password, Argon2Inputs inputs, int length) {
    int type =
        switch (inputs.type()) {
          case D -> Argon2Parameters.ARGON2_d;
          case I -> Argon2Parameters.ARGON2_i;
          case ID -> Argon2Parameters.ARGON2_id;
        };
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(type)
            .withVersion(inputs.version())
            .withMemoryAsKB(inputs.parameters().memoryKiB())
            .withIterations(inputs.parameters().iterations())
            .withParallelism(inputs.parameters().parallelism())
            .withSalt(inputs.salt())
            .withSecret(inputs.secret())
            .withAdditional(inputs.additional())
            .build());
    byte[] out = new byte[length];
    generator.generateBytes(password, out);
    return out;
  }
}
