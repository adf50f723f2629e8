package org.keyturn.crypto;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;

/// A secret of fixed length outside the Java heap, where no garbage collector copies it; zeroed by
/// [#close()].
///
/// Thread-safe, also against a close in another thread: a use either sees the whole secret or
/// throws [IllegalStateException]. Whoever obtains an instance closes it; what was forgotten is
/// zeroed when a garbage collector notices.
public final class SecretBytes implements AutoCloseable {
  private static volatile MemoryLock memoryLock = new NoMemoryLock();

  private final LockedMemory memory;
  private final Cleaner.Cleanable wiping;
  private final int length;

  private SecretBytes(byte[] bytes) {
    length = bytes.length;
    memory = new LockedMemory(memoryLock, bytes);
    wiping = Forgotten.CLEANER.register(this, memory);
  }

  /// A copy; the caller still wipes its array.
  public static SecretBytes copyOf(byte[] bytes) {
    return new SecretBytes(bytes);
  }

  /// Copies and then zeroes the argument.
  public static SecretBytes takeFrom(byte[] bytes) {
    try {
      return new SecretBytes(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /// Fresh bytes of the system's secure generator.
  public static SecretBytes random(int length) {
    return takeFrom(Randomness.bytes(length));
  }

  /// Says how the memory of every secret made from now on is locked. Until then it is not.
  public static void lockMemoryWith(MemoryLock lock) {
    memoryLock = lock;
  }

  /// In bytes; still known after the close.
  public int length() {
    return length;
  }

  /// Lends a copy on the heap that is zeroed as soon as `use` returns or throws; `use` must not
  /// keep it.
  public <T> T lend(Function<byte[], T> use) {
    byte[] copy = copy();
    try {
      return use.apply(copy);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  /// Compares in constant time; only the lengths may show.
  public boolean sameAs(SecretBytes other) {
    return lend(mine -> other.lend(theirs -> MessageDigest.isEqual(mine, theirs)));
  }

  /// Zeroes and frees the memory. May be called again.
  @Override
  public void close() {
    wiping.clean();
  }

  /// A copy on the heap; the caller wipes it.
  byte[] copy() {
    try {
      return memory.copy();
    } finally {
      // Nobody but a caller may hold this any more.
      Reference.reachabilityFence(this);
    }
  }

  @Override
  public String toString() {
    return "SecretBytes[" + length + "]";
  }

  /// Its thread is not needed before there is a first secret.
  private static final class Forgotten {
    private static final Cleaner CLEANER = Cleaner.create();
  }

  private static final class NoMemoryLock implements MemoryLock {
    @Override
    public void lock(MemorySegment segment) {}

    @Override
    public void unlock(MemorySegment segment) {}
  }
}
