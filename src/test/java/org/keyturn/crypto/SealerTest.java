package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealerTest {
  private static final byte[] ID = {1, 2, 3, 4};

  private final Seeded seeded = new Seeded(42);
  private final VaultKey key = VaultKey.generate();
  private final Sealer sealer = key.sealer();

  @AfterEach
  void wipe() {
    key.close();
  }

  @Test
  void opensWhatItSealedAndHidesTheLength() throws NotAuthentic {
    for (int length = 0; length < 500; length++) {
      byte[] content = seeded.bytes(length);
      byte[] sealed = sealer.seal("item", ID, content);
      assertEquals(32 + Padding.padded(length) + 16, sealed.length);
      assertArrayEquals(content, sealer.open("item", ID, sealed));
    }
  }

  @Test
  void refusesEveryKindOfDamage() {
    for (int round = 0; round < 2000; round++) {
      byte[] sealed = sealer.seal("item", ID, seeded.bytes(seeded.below(300)));
      refuse("item", ID, seeded.flipped(sealed));
      refuse("item", ID, Arrays.copyOf(sealed, seeded.below(sealed.length)));
      refuse("item", ID, Arrays.copyOf(sealed, sealed.length + 1 + seeded.below(64)));
    }
  }

  @Test
  void bindsPurposeAndAssociatedDataAndKey() {
    byte[] sealed = sealer.seal("item", ID, new byte[] {5});
    refuse("folder", ID, sealed);
    refuse("item", new byte[] {1, 2, 3, 5}, sealed);
    refuse("item", new byte[0], sealed);
    try (VaultKey other = VaultKey.generate()) {
      assertThrows(NotAuthentic.class, () -> other.sealer().open("item", ID, sealed));
    }
  }

  @Test
  void partsOfTwoRecordsDoNotCombine() {
    byte[] one = sealer.seal("item", ID, new byte[100]);
    byte[] two = sealer.seal("item", ID, new byte[100]);
    for (int cut = 1; cut < one.length; cut++) {
      byte[] mixed = one.clone();
      System.arraycopy(two, cut, mixed, cut, two.length - cut);
      if (!Arrays.equals(mixed, one)) {
        refuse("item", ID, mixed);
      }
    }
  }

  @Test
  void aHundredThousandSaltsDoNotRepeat() {
    Set<ByteBuffer> salts = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      salts.add(ByteBuffer.wrap(sealer.seal("item", ID, new byte[0]), 0, 32));
    }
    assertEquals(100_000, salts.size());
  }

  @Test
  void worksInManyThreadsAtOnce() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        byte[] content = seeded.bytes(100 + thread);
        all.add(threads.submit(() -> roundTrips(content)));
      }
      for (Future<Boolean> one : all) {
        assertTrue(one.get());
      }
    }
  }

  @Test
  void isUselessOnceTheKeyIsWiped() throws Exception {
    byte[] sealed = sealer.seal("item", ID, new byte[1]);
    key.close();
    assertThrows(IllegalStateException.class, () -> sealer.open("item", ID, sealed));
    assertThrows(IllegalStateException.class, () -> sealer.seal("item", ID, new byte[1]));
    assertThrows(IllegalStateException.class, () -> sealer.chunkSealer("file", ID));
    assertThrows(IllegalStateException.class, () -> sealer.chunkOpener("file", ID, new byte[32]));
  }

  private boolean roundTrips(byte[] content) throws NotAuthentic {
    for (int i = 0; i < 500; i++) {
      String purpose = "purpose " + i % 5;
      byte[] sealed = sealer.seal(purpose, ID, content);
      if (!Arrays.equals(content, sealer.open(purpose, ID, sealed))) {
        return false;
      }
    }
    return true;
  }

  private void refuse(String purpose, byte[] associated, byte[] sealed) {
    assertThrows(NotAuthentic.class, () -> sealer.open(purpose, associated, sealed));
  }
}
