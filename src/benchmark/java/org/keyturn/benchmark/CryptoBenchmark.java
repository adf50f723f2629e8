package org.keyturn.benchmark;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.keyturn.crypto.Argon2id;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.VaultKey;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// The key derivation, and sealing and opening a record.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CryptoBenchmark {

  /// A password and its salt.
  @State(Scope.Benchmark)
  public static class Typed {
    private final SecretBytes password = SecretBytes.copyOf(new byte[16]);
    private final byte[] salt = new byte[32];

    @TearDown
    public void close() {
      password.close();
    }
  }

  /// A record of a size, in bytes.
  @State(Scope.Thread)
  public static class Part {
    @Param({"300", "65536"})
    public int size;

    private final VaultKey key = VaultKey.generate();
    private final byte[] data = new byte[62];
    private byte[] plain = {};
    private byte[] sealed = {};

    @Setup
    public void make() {
      plain = new byte[size];
      new Random(size).nextBytes(plain);
      sealed = key.sealer().seal("item", data, plain);
    }

    @TearDown
    public void close() {
      key.close();
    }
  }

  @Benchmark
  public int argon2id(Typed typed) throws Exception {
    var cost = new KdfParameters(64 * 1024, 3, 4);
    try (var derived = Argon2id.derive(typed.password, typed.salt, cost, 32)) {
      return derived.lend(bytes -> bytes[0]);
    }
  }

  @Benchmark
  public byte[] seal(Part part) {
    return part.key.sealer().seal("item", part.data, part.plain);
  }

  @Benchmark
  public byte[] open(Part part) throws NotAuthentic {
    return part.key.sealer().open("item", part.data, part.sealed);
  }
}
