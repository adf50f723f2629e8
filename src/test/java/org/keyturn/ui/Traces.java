package org.keyturn.ui;

import java.nio.file.Path;
import org.keyturn.crypto.Recognition;
import org.keyturn.platform.ClipboardTrace;
import org.keyturn.platform.KeyedDigest;

/// Traces of a clipboard with the program's own digest, written at once.
public final class Traces {
  private Traces() {}

  public static ClipboardTrace in(Path file) {
    return new ClipboardTrace(file, new Digests(), Runnable::run);
  }

  private record Digests() implements KeyedDigest {
    @Override
    public byte[] newKey() {
      return Recognition.newKey();
    }

    @Override
    public byte[] of(byte[] key, char[] text) {
      return Recognition.of(key, text);
    }
  }
}
