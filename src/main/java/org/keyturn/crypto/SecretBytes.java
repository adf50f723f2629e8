package org.keyturn.crypto;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;

/// A secret of fixed length outside the Java heap, where no garbage collector copies it; zeroed by
/// [#close()].
///
/// Thread-safe, also against a close in another thread: a use either sees the whole secret or
/// throws [IllegalStateException]. Whoever obtains an instance closes it.
public final class SecretBytes implements AutoCloseable {
  private static volatile MemoryLock memoryLock = new NoMemoryLock();

  private final MemoryLock lock;
  private final Arena arena;
  private final MemorySegment segment;
  private final int length;
  private boolean closed;

  @SuppressWarnings("MustBeClosedChecker") // close() closes it
  private SecretBytes(byte[] bytes) {
    lock = memoryLock;
    length = bytes.length;
    // A shared arena: the secret is made in one thread and closed in another.
    arena = Arena.ofShared();
    segment = arena.allocate(Math.max(1, length), 16);
    lock.lock(segment);
    MemorySegment.copy(bytes, 0, segment, ValueLayout.JAVA_BYTE, 0, length);
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
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    segment.fill((byte) 0);
    lock.unlock(segment);
    arena.close();
  }

  /// A copy on the heap; the caller wipes it.
  synchronized byte[] copy() {
    if (closed) {
      throw new IllegalStateException("the secret was wiped");
    }
    byte[] copy = new byte[length];
    MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, 0, copy, 0, length);
    return copy;
  }

  @Override
  public String toString() {
    return "SecretBytes[" + length + "]";
  }

  private static final class NoMemoryLock implements MemoryLock {
    @Override
    public void lock(MemorySegment segment) {}

    @Override
    public void unlock(MemorySegment segment) {}
  }
}
