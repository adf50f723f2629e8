package org.keyturn.health.breach;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.keyturn.model.Failed;

/// Finds whole lines at any place of a file, with one small read each.
///
/// @param end the length of the file
record BreachLines(FileChannel channel, long end) {

  /// The line that begins here.
  BreachLine at(long start) throws Failed, IOException {
    return around(start, start);
  }

  /// The line that has a byte at this place.
  ///
  /// @param least a place at or before it where a line begins
  BreachLine around(long place, long least) throws Failed, IOException {
    long from = Math.max(least, place - BreachLine.LONGEST);
    var window = read(from);
    int begin = (int) (place - from);
    while (begin > 0 && window.get(begin - 1) != '\n') {
      begin--;
    }
    if (begin == 0 && from > least) {
      throw BreachLine.strange();
    }
    int stop = begin;
    while (stop < window.limit() && window.get(stop) != '\n') {
      stop++;
    }
    if (stop == window.limit() && from + stop < end) {
      throw BreachLine.strange();
    }
    long next = Math.min(end, from + stop + 1);
    return BreachLine.parse(text(window, begin, stop), from + begin, next);
  }

  private static ByteBuffer text(ByteBuffer window, int begin, int stop) {
    boolean carriageReturn = stop > begin && window.get(stop - 1) == '\r';
    return window.slice(begin, (carriageReturn ? stop - 1 : stop) - begin);
  }

  /// From here as far as the longest line that begins up to its own length later.
  private ByteBuffer read(long from) throws IOException {
    var window = ByteBuffer.allocate((int) Math.min(2 * BreachLine.LONGEST + 2, end - from));
    while (window.hasRemaining()) {
      if (channel.read(window, from + window.position()) < 0) {
        throw new EOFException("the file became shorter");
      }
    }
    return window.flip();
  }
}
