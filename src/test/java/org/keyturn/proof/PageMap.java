package org.keyturn.proof;

import java.nio.ByteBuffer;

/// Tells what stands at an offset of an SQLite file (sqlite.org/fileformat2.html): for naming the
/// bytes without meaning.
record PageMap(byte[] file) {
  private static final int PAGE = 4096;

  static PageMap of(byte[] file) {
    return new PageMap(file);
  }

  /// @return a word for the kind of place
  String name(int offset) {
    if (offset < 100) {
      return header(offset);
    }
    int page = offset / PAGE;
    int at = offset % PAGE;
    int start = page == 0 ? 100 : 0;
    var in = ByteBuffer.wrap(file, page * PAGE, PAGE).slice();
    int type = in.get(start);
    boolean tree = type == 2 || type == 5 || type == 10 || type == 13;
    if (page == 1) {
      return "pointer map";
    }
    if (!tree) {
      return "page without a tree (overflow, freelist)";
    }
    int head = start + (type == 2 || type == 5 ? 12 : 8);
    int cells = Short.toUnsignedInt(in.getShort(start + 3));
    int content = Short.toUnsignedInt(in.getShort(start + 5));
    if (at < head) {
      return "b-tree page header, byte " + (at - start);
    }
    if (at < head + 2 * cells) {
      return "cell pointer";
    }
    return at < content ? "unallocated space" : "cell content area, tree page type " + type;
  }

  private static String header(int offset) {
    if (offset >= 24 && offset < 28) {
      return "change counter";
    }
    if (offset >= 92 && offset < 96) {
      return "version-valid-for";
    }
    if (offset >= 96) {
      return "SQLite version number";
    }
    if (offset >= 60 && offset < 64) {
      return "user version";
    }
    return "file header, byte " + offset;
  }
}
