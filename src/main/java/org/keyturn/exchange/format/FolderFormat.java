package org.keyturn.exchange.format;

import java.nio.file.Path;

/// A format whose files may lie in a folder that stands where a file is expected.
public interface FolderFormat extends UnreadFormat {
  boolean recognises(Path folder);
}
