package org.keyturn.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeMemoryLockTest {
  private static final int PAGE = 4096;

  private final Recorded pages = new Recorded();
  private final NativeMemoryLock lock = new NativeMemoryLock(pages);

  @Test
  void aSharedPageStaysLockedUntilItsLastSegmentIsUnlocked() {
    MemorySegment first = MemorySegment.ofAddress(10 * PAGE).reinterpret(64);
    MemorySegment second = MemorySegment.ofAddress(10 * PAGE + 64).reinterpret(64);
    lock.lock(first);
    lock.lock(second);
    assertEquals(1, pages.calls);
    lock.unlock(first);
    assertEquals(Set.of(10L * PAGE), pages.locked);
    lock.unlock(second);
    assertEquals(Set.of(), pages.locked);
  }

  @Test
  void everyPageThatASegmentTouchesIsLocked() {
    MemorySegment across = MemorySegment.ofAddress(3 * PAGE - 1).reinterpret(PAGE + 2);
    lock.lock(across);
    assertEquals(Set.of(2L * PAGE, 3L * PAGE, 4L * PAGE), pages.locked);
    lock.unlock(across);
    assertEquals(Set.of(), pages.locked);
  }

  @Test
  void unlockingWhatIsNotLockedDoesNothing() {
    lock.unlock(MemorySegment.ofAddress(PAGE).reinterpret(1));
    assertEquals(0, pages.calls);
  }

  @Test
  void aRefusalOfTheSystemIsNoError() {
    NativeMemoryLock refused = new NativeMemoryLock(new Refusing());
    MemorySegment segment = MemorySegment.ofAddress(PAGE).reinterpret(1);
    refused.lock(segment);
    refused.unlock(segment);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void linuxReallyLocks() throws IOException {
    NativeMemoryLock real = NativeMemoryLock.ofThisSystem();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(3 * PAGE, PAGE);
      long before = lockedKibibytes();
      real.lock(segment);
      long during = lockedKibibytes();
      real.unlock(segment);
      assertTrue(during >= before + 12, before + " " + during);
      assertEquals(before, lockedKibibytes());
    }
  }

  private static long lockedKibibytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmLck"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .sum();
  }

  private static final class Recorded implements MemoryPages {
    private final Set<Long> locked = new TreeSet<>();
    private int calls;

    @Override
    public long size() {
      return PAGE;
    }

    @Override
    public void lock(long address) {
      calls++;
      locked.add(address);
    }

    @Override
    public void unlock(long address) {
      calls++;
      locked.remove(address);
    }
  }

  private static final class Refusing implements MemoryPages {
    @Override
    public long size() {
      return PAGE;
    }

    @Override
    public void lock(long address) throws Throwable {
      throw new Throwable("no");
    }

    @Override
    public void unlock(long address) {
      throw new IllegalCallerException("no");
    }
  }
}
