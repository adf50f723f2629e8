package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SecretBytesTest {
  private static final byte[] SECRET = {1, 2, 3, 4, 5, 6, 7};

  @Test
  void lendsTheSecretAndWipesTheLoan() {
    try (SecretBytes secret = SecretBytes.copyOf(SECRET)) {
      List<byte[]> kept = new ArrayList<>();
      secret.lend(loan -> {
        assertArrayEquals(SECRET, loan);
        return kept.add(loan);
      });
      assertArrayEquals(new byte[SECRET.length], kept.getFirst());
      assertThrows(
          ArithmeticException.class,
          () ->
              secret.lend(loan -> {
                kept.add(loan);
                throw new ArithmeticException();
              }));
      assertArrayEquals(new byte[SECRET.length], kept.getLast());
    }
  }

  @Test
  void takingWipesTheSourceAndCopyingDoesNot() {
    byte[] copied = SECRET.clone();
    byte[] taken = SECRET.clone();
    try (SecretBytes first = SecretBytes.copyOf(copied);
        SecretBytes second = SecretBytes.takeFrom(taken)) {
      assertArrayEquals(SECRET, copied);
      assertArrayEquals(new byte[SECRET.length], taken);
      assertTrue(first.sameAs(second));
    }
  }

  @Test
  void closeZeroesTheMemoryBeforeItIsFreed() {
    Witness witness = new Witness();
    SecretBytes.lockMemoryWith(witness);
    try {
      byte[] ones = new byte[Witness.LENGTH];
      Arrays.fill(ones, (byte) 1);
      SecretBytes secret = SecretBytes.copyOf(ones);
      assertEquals(1, witness.locked.size());
      secret.close();
      secret.close();
    } finally {
      SecretBytes.lockMemoryWith(new Indifferent());
    }
    assertEquals(1, witness.leftAtUnlock.size());
    assertArrayEquals(new byte[Witness.LENGTH], witness.leftAtUnlock.getFirst());
  }

  @Test
  @Timeout(60)
  void aForgottenOneIsZeroedToo() {
    Witness witness = new Witness();
    SecretBytes.lockMemoryWith(witness);
    try {
      forget();
      while (witness.leftAtUnlock.isEmpty()) {
        System.gc();
      }
    } finally {
      SecretBytes.lockMemoryWith(new Indifferent());
    }
    assertArrayEquals(new byte[Witness.LENGTH], witness.leftAtUnlock.getFirst());
  }

  private static void forget() {
    byte[] ones = new byte[Witness.LENGTH];
    Arrays.fill(ones, (byte) 1);
    assertEquals(ones.length, SecretBytes.copyOf(ones).length());
  }

  @Test
  void isUselessAfterTheClose() {
    SecretBytes secret = SecretBytes.copyOf(SECRET);
    secret.close();
    assertThrows(IllegalStateException.class, () -> secret.lend(byte[]::clone));
    assertThrows(IllegalStateException.class, () -> secret.sameAs(secret));
    assertEquals(SECRET.length, secret.length());
  }

  @Test
  void comparesContentAndLength() {
    try (SecretBytes secret = SecretBytes.copyOf(SECRET);
        SecretBytes other = SecretBytes.copyOf(new byte[] {1, 2, 3, 4, 5, 6, 8});
        SecretBytes shorter = SecretBytes.copyOf(Arrays.copyOf(SECRET, 6));
        SecretBytes empty = SecretBytes.copyOf(new byte[0])) {
      assertTrue(secret.sameAs(secret));
      assertFalse(secret.sameAs(other));
      assertFalse(secret.sameAs(shorter));
      assertFalse(empty.sameAs(secret));
      assertFalse(secret.toString().contains("1"));
    }
  }

  @Test
  void aCloseElsewhereNeverLeavesHalfASecret() throws Exception {
    byte[] ones = new byte[4096];
    Arrays.fill(ones, (byte) 1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 300; round++) {
        SecretBytes secret = SecretBytes.copyOf(ones);
        Future<Boolean> reader = threads.submit(() -> readsWholeUntilClosed(secret, ones));
        threads.submit(secret::close).get();
        assertTrue(reader.get());
      }
    }
  }

  private static boolean readsWholeUntilClosed(SecretBytes secret, byte[] expected) {
    try {
      while (secret.lend(loan -> Arrays.equals(loan, expected))) {
        Thread.onSpinWait();
      }
      return false;
    } catch (IllegalStateException closed) {
      return true;
    }
  }

  /// Sees the secret of this test alone, known by a length that no other secret has: sessions of
  /// earlier tests may still be closing theirs.
  private static final class Witness implements MemoryLock {
    private static final int LENGTH = 4_099;
    private final List<MemorySegment> locked = new ArrayList<>();
    private final List<byte[]> leftAtUnlock = new CopyOnWriteArrayList<>();

    @Override
    public void lock(MemorySegment segment) {
      if (segment.byteSize() == LENGTH) {
        locked.add(segment);
      }
    }

    @Override
    public void unlock(MemorySegment segment) {
      if (segment.byteSize() == LENGTH) {
        leftAtUnlock.add(segment.toArray(ValueLayout.JAVA_BYTE));
      }
    }
  }

  private static final class Indifferent implements MemoryLock {
    @Override
    public void lock(MemorySegment segment) {}

    @Override
    public void unlock(MemorySegment segment) {}
  }
}
