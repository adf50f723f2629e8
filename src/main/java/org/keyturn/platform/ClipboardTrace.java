package org.keyturn.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keyturn.files.PrivateFiles;

/// Recognises what was put on the clipboard last, without keeping it, and still does at the next
/// start if the program was killed. In memory it is recognised for certain. The file, mode 0600,
/// holds a key and 16 bits only: enough to clear what was left behind, and to confirm a guess at
/// the secret no better than one in 65,536 wrong ones. Confined to the UI thread, except
/// [#leftBehind()].
public final class ClipboardTrace {
  private static final int KEY = 32;
  private static final int KEPT = 2;

  private final Path file;
  private final KeyedDigest digest;
  private final Executor writer;
  private byte @Nullable [] key;
  private byte @Nullable [] mark;

  /// @param file in a folder that is made if missing
  /// @param writer writes and deletes the file, one task after the other
  public ClipboardTrace(Path file, KeyedDigest digest, Executor writer) {
    this.file = file;
    this.digest = digest;
    this.writer = writer;
  }

  /// Remembers this text and forgets the one before.
  ///
  /// @param text stays the caller's
  public void put(char[] text) {
    wipe();
    var freshKey = digest.newKey();
    var freshMark = digest.of(freshKey, text);
    key = freshKey;
    mark = freshMark;
    var note = Arrays.copyOf(freshKey, KEY + KEPT);
    System.arraycopy(freshMark, 0, note, KEY, KEPT);
    writer.execute(() -> write(note));
  }

  /// Whether this is the text that was put last.
  ///
  /// @param text stays the caller's
  public boolean isOf(char[] text) {
    return key != null && mark != null && MessageDigest.isEqual(mark, digest.of(key, text));
  }

  /// Forgets what was put, or what an earlier run left behind.
  public void forget() {
    wipe();
    writer.execute(this::delete);
  }

  /// Whether something was put and not forgotten.
  public boolean isEmpty() {
    return key == null;
  }

  /// Reads the disk.
  ///
  /// @return recognises what an earlier run left on the clipboard; empty if it left nothing
  public Optional<Predicate<char[]>> leftBehind() {
    try (var in = Files.newInputStream(file)) {
      var note = in.readNBytes(KEY + KEPT + 1);
      if (note.length != KEY + KEPT) {
        return Optional.empty();
      }
      var oldKey = Arrays.copyOf(note, KEY);
      var oldMark = Arrays.copyOfRange(note, KEY, KEY + KEPT);
      return Optional.of(
          text -> MessageDigest.isEqual(oldMark, Arrays.copyOf(digest.of(oldKey, text), KEPT)));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private void wipe() {
    if (key != null && mark != null) {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(mark, (byte) 0);
    }
    key = null;
    mark = null;
  }

  private void write(byte[] note) {
    try {
      Files.deleteIfExists(file);
      var folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        PrivateFiles.closedFolder(folder);
      }
      PrivateFiles.write(file, note);
    } catch (IOException notWritten) {
      // Only a kill would need it.
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // It recognises a text that is no longer there.
    }
  }
}
