package org.keyturn.exchange.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Characters that can be read again from a mark on, at no cost. Its buffers are wiped.
final class CharStack implements AutoCloseable {
  private final Reader reader;
  private final int most;
  private char[] buffer = new char[8192];
  private int mark;
  private int position;
  private int end;

  /// @param most characters after the mark
  CharStack(Reader reader, int most) {
    this.reader = reader;
    this.most = most;
  }

  /// @return the next character, -1 at the end
  int next() throws Failed, IOException {
    int found = peek();
    if (found >= 0) {
      position++;
    }
    return found;
  }

  int peek() throws Failed, IOException {
    return position < end || fill() ? buffer[position] : -1;
  }

  /// Forgets what was read.
  void mark() {
    Arrays.fill(buffer, mark, position, '\0');
    mark = position;
  }

  /// @return how many characters were read since the mark
  int offset() {
    return position - mark;
  }

  /// Goes back to where so many characters were read since the mark.
  void back(int offset) {
    position = mark + offset;
  }

  private boolean fill() throws Failed, IOException {
    if (offset() >= most) {
      throw new Failed(new Failure.BeyondBounds("recordLength", most + 1L, 0, most));
    }
    if (end == buffer.length) {
      makeRoom();
    }
    int got = reader.read(buffer, end, buffer.length - end);
    end += Math.max(0, got);
    return got > 0;
  }

  /// Moves what is still wanted to the front if that frees half of the buffer, else into a larger
  /// one: so each character is moved a few times at most.
  private void makeRoom() {
    int wanted = end - mark;
    if (mark >= buffer.length / 2) {
      System.arraycopy(buffer, mark, buffer, 0, wanted);
      Arrays.fill(buffer, wanted, end, '\0');
    } else {
      var old = buffer;
      buffer = new char[old.length * 2];
      System.arraycopy(old, mark, buffer, 0, wanted);
      Arrays.fill(old, '\0');
    }
    position -= mark;
    end = wanted;
    mark = 0;
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(buffer, '\0');
    reader.close();
  }
}
