package org.keyturn.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

class FreeSpaceTest {
  private static final long HUGE = Long.MAX_VALUE / 2;

  @TempDir Path folder;

  private static Failed full(long needed, long free) {
    return new Failed(new Failure.DiskFull(needed, free));
  }

  private static Failure.DiskFull numbers(Failed failed) {
    return assertInstanceOf(Failure.DiskFull.class, failed.failure());
  }

  @Test
  void bothNumbersArePutToAFullDisk() throws Exception {
    var told = numbers(FreeSpace.told(full(0, -1), folder.resolve("new"), HUGE));
    assertEquals(HUGE, told.needed());
    assertTrue(told.free() > 0);
  }

  @Test
  void theGreaterNeedCounts() {
    assertEquals(HUGE, numbers(FreeSpace.told(full(HUGE, -1), folder, 1)).needed());
    assertEquals(HUGE, numbers(FreeSpace.atLeast(full(1, 5), HUGE)).needed());
    var more = full(HUGE, 5);
    assertSame(more, FreeSpace.atLeast(more, 1));
  }

  /// It may speak of another disk.
  @Test
  void whatSaysItAlreadyStays() {
    var told = full(10, 5);
    assertSame(told, FreeSpace.told(told, folder, HUGE));
  }

  @Test
  void whereNobodyCanTellNothingIsMadeUp() {
    var failed = full(0, -1);
    assertSame(failed, FreeSpace.told(failed, folder.resolve("no/folder/file"), 100));
  }

  @Test
  void anyOtherFailureStays() {
    var busy = new Failed(new Failure.Busy());
    assertSame(busy, FreeSpace.told(busy, folder, HUGE));
    assertSame(busy, FreeSpace.atLeast(busy, HUGE));
  }

  /// Nobody is told that there is room for what did not fit.
  @Test
  void whatNearlyFitsIsNotSaidToFit() {
    var told = numbers(FreeSpace.atLeast(full(0, 10_000_000), 9_999_999));
    assertTrue(told.needed() > told.free(), told.toString());
    assertEquals(1_000, numbers(FreeSpace.atLeast(full(0, 10_000_000), 1_000)).needed());
  }

  @Test
  void aLinkIsMeasuredWhereItLeads() throws Exception {
    var link = Files.createSymbolicLink(folder.resolve("l"), Files.createFile(folder.resolve("f")));
    assertTrue(numbers(FreeSpace.told(full(0, -1), link, HUGE)).free() > 0);
  }
}
