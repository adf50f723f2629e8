package org.keyturn.exchange.keyturn;

/// What the parts of a body begin with. The numbers stand in files.
final class Frame {
  static final int FOLDER = 1;
  static final int ITEM = 2;
  static final int ATTACHMENT = 3;
  static final int VERSIONS = 4;
  static final int SETTINGS = 5;
  static final int END = 255;

  /// Bytes of one overview, secrets, folder or the like; far above any real one.
  static final int MOST_BYTES = 64 * 1024 * 1024;

  /// Stands in the clear after the sealed body: a file without it was cut off.
  static final byte[] END_OF_FILE = {'K', 'T', 'X', '-', 'E', 'N', 'D', '\n'};

  private Frame() {}
}
