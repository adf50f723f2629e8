package org.keyturn.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Puts numbers to a full disk: how many bytes were to be written, and how many are free. Whoever
/// knows what was to be written passes a failure through here; one that says it already stays as it
/// is, for it may speak of another disk.
public final class FreeSpace {
  /// In bytes: what most file systems hand out at once.
  static final long BLOCK = 4096;

  /// What file systems keep for themselves, and others take meanwhile: so near to the end what was
  /// counted says less than that it did not fit.
  private static final long NEAR = 1 << 20;

  private FreeSpace() {}

  /// @param place the file that was to be written, or one beside it
  /// @param needed in bytes, as far as it is known
  /// @return the same failure; if it is a full disk, with both numbers. To be called when what was
  ///   written has been taken back
  public static Failed told(Failed failed, Path place, long needed) {
    if (!(failed.failure() instanceof Failure.DiskFull full) || full.free() >= 0) {
      return failed;
    }
    long free = free(place);
    return free < 0 ? failed : full(failed, Math.max(needed, full.needed()), free);
  }

  /// @param needed in bytes, by somebody who knows more of what was to come
  /// @return the same failure; if it is a full disk, with at least this need
  public static Failed atLeast(Failed failed, long needed) {
    boolean more = failed.failure() instanceof Failure.DiskFull full && full.needed() < needed;
    return more ? full(failed, needed, ((Failure.DiskFull) failed.failure()).free()) : failed;
  }

  private static Failed full(Failed failed, long counted, long free) {
    boolean near = free >= 0 && counted <= free && free - counted < NEAR;
    var numbers = new Failure.DiskFull(near ? free + BLOCK : counted, free);
    return new Failed(numbers, failed);
  }

  private static long free(Path place) {
    try {
      return Files.getFileStore(Disk.folder(Disk.real(place))).getUsableSpace();
    } catch (IOException e) {
      return -1;
    }
  }
}
