package org.keyturn.exchange.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// Characters that can be looked at ahead and put back. Its buffers are wiped.
final class CharStack implements AutoCloseable {
  private final Reader reader;
  private final char[] buffer = new char[8192];
  private int position;
  private int end;
  private char[] returned = {};
  private int returnedFrom;

  CharStack(Reader reader) {
    this.reader = reader;
  }

  /// @return the next character, -1 at the end
  int next() throws IOException {
    int found = peek();
    if (found < 0) {
      return -1;
    }
    if (returnedFrom < returned.length) {
      returnedFrom++;
    } else {
      position++;
    }
    return found;
  }

  int peek() throws IOException {
    if (returnedFrom < returned.length) {
      return returned[returnedFrom];
    }
    if (position == end) {
      position = 0;
      end = Math.max(0, reader.read(buffer));
      if (end == 0) {
        return -1;
      }
    }
    return buffer[position];
  }

  /// Puts characters before those that come next.
  void giveBack(char[] text, int from, int to) {
    int rest = returned.length - returnedFrom;
    var joined = new char[to - from + rest];
    System.arraycopy(text, from, joined, 0, to - from);
    System.arraycopy(returned, returnedFrom, joined, to - from, rest);
    Arrays.fill(returned, '\0');
    returned = joined;
    returnedFrom = 0;
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(buffer, '\0');
    Arrays.fill(returned, '\0');
    reader.close();
  }
}
