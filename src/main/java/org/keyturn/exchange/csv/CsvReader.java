package org.keyturn.exchange.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.SecretText;

/// Takes tables apart as RFC 4180 says, and what is not quite like it as it was probably meant: any
/// line end, a quote inside of a cell as itself, spaces after a closing quote as nothing. A quote
/// that is never closed, or that swallows other records, costs its own record only: that one is
/// read once more, up to the end of its line and with the quote as a plain character.
///
/// On one thread; the cells are the caller's to wipe.
public final class CsvReader implements AutoCloseable {
  /// Characters of one cell; enough for any note.
  static final int MOST_CHARS = 8 * 1024 * 1024;

  static final int MOST_COLUMNS = 4096;

  /// After so many quotes that were not closed, none is believed to span lines: each costs another
  /// look at everything that follows.
  private static final int MOST_RETRIES = 16;

  private final CharStack in;
  private final char delimiter;
  private final CharPile cell = new CharPile("textLength", MOST_CHARS);
  private final List<SecretText> cells = new ArrayList<>();
  private long line = 1;
  private long records;
  private int retries;
  private int columns;
  private boolean spanned;
  private boolean quotesPlain;
  private Quoting quoting = Quoting.DOUBLED;
  private boolean quotingMixed;

  public CsvReader(Reader reader, char delimiter) {
    this.in = new CharStack(reader, 2 * MOST_CHARS);
    this.delimiter = delimiter;
  }

  /// Says how many cells a record has, so that one that has swallowed others is noticed.
  ///
  /// @param count 0 if records differ
  public void columns(int count) {
    columns = count;
  }

  /// Says that quotes are probably written with a backslash. A record that has the wrong number of
  /// cells like that is read as RFC 4180 says, and kept if it has the right one then: a cell may
  /// end with a backslash of its own.
  public void backslashes() {
    quoting = Quoting.BACKSLASH;
    quotingMixed = true;
  }

  /// @return the next record that is not an empty line; empty at the end
  /// @throws Failed `BeyondBounds`
  public Optional<CsvRecord> next() throws Failed, IOException {
    while (in.peek() >= 0) {
      var record = record();
      if (!record.isEmpty()) {
        ImportLimits.RECORDS.check(++records);
        return Optional.of(record);
      }
    }
    return Optional.empty();
  }

  private CsvRecord record() throws Failed, IOException {
    long first = line;
    in.mark();
    boolean closed = scan(retries < MOST_RETRIES);
    if (quotingMixed && !fits(closed) && retries < MOST_RETRIES) {
      closed = scanOtherwise(first);
    }
    boolean suspect = spanned && columns > 0 && cells.size() != columns;
    if (!closed || suspect) {
      again(first);
      scan(false);
      if (!closed || cells.size() == columns) {
        retries++;
        return new CsvRecord(first, taken(), true, in.peek() < 0);
      }
      again(first);
      scan(true);
    }
    return new CsvRecord(first, taken(), false, in.peek() < 0);
  }

  private boolean fits(boolean closed) throws Failed, IOException {
    return closed && (columns == 0 || cells.size() == columns);
  }

  /// Reads the record with the other kind of quotes, and once more with the first if that is no
  /// better.
  private boolean scanOtherwise(long first) throws Failed, IOException {
    var usual = quoting;
    quoting = usual.other();
    again(first);
    boolean closed = scan(true);
    quoting = usual;
    if (fits(closed)) {
      return true;
    }
    retries++;
    again(first);
    return scan(true);
  }

  private void again(long first) {
    taken().forEach(SecretText::wipe);
    in.back(0);
    line = first;
  }

  private List<SecretText> taken() {
    var copy = List.copyOf(cells);
    cells.clear();
    return copy;
  }

  /// Reads up to the end of a record.
  ///
  /// @param spanning whether a quoted cell may go on in the next line
  /// @return whether every quote was closed
  private boolean scan(boolean spanning) throws Failed, IOException {
    boolean closed = true;
    quotesPlain = false;
    spanned = false;
    while (true) {
      closed &= cell(spanning);
      cells.add(cell.take());
      if (cells.size() > MOST_COLUMNS) {
        throw new Failed(new Failure.BeyondBounds("columns", cells.size(), 0, MOST_COLUMNS));
      }
      int end = in.peek();
      if (end == delimiter) {
        in.next();
      } else {
        lineEnd(end);
        return closed;
      }
    }
  }

  private void lineEnd(int end) throws Failed, IOException {
    if (end < 0) {
      return;
    }
    if (in.next() == '\r' && in.peek() == '\n') {
      in.next();
    }
    line++;
  }

  /// Gathers one cell up to the character after it.
  private boolean cell(boolean spanning) throws Failed, IOException {
    if (in.peek() != '"' || quotesPlain) {
      plain();
      return true;
    }
    in.next();
    int start = in.offset();
    if (quoted(spanning)) {
      return true;
    }
    if (!spanning) {
      // Nor does any later quote of this line count: looking for its end would not pay.
      quotesPlain = true;
      in.back(start);
      cell.clear();
      cell.add('"');
      plain();
    }
    return false;
  }

  private void plain() throws Failed, IOException {
    while (!ends(in.peek())) {
      cell.add((char) in.next());
    }
  }

  private boolean quoted(boolean spanning) throws Failed, IOException {
    while (true) {
      int c = in.peek();
      if (c < 0 || (!spanning && lineBreak(c))) {
        return false;
      }
      in.next();
      if (c == '"') {
        if (in.peek() == '"') {
          in.next();
          cell.add('"');
        } else if (closes()) {
          return true;
        }
      } else if (lineBreak(c)) {
        if (c == '\r' && in.peek() == '\n') {
          in.next();
        }
        line++;
        spanned = true;
        cell.add('\n');
      } else if (c == '\\' && quoting == Quoting.BACKSLASH && in.peek() == '"') {
        cell.add((char) in.next());
      } else {
        cell.add((char) c);
      }
    }
  }

  /// Ends the cell after the quote just read, unless other than spaces stand before the end: then
  /// the quote and the spaces belong to the cell.
  private boolean closes() throws Failed, IOException {
    int spaces = 0;
    while (in.peek() == ' ' && delimiter != ' ') {
      in.next();
      spaces++;
    }
    if (ends(in.peek())) {
      return true;
    }
    cell.add('"');
    for (int i = 0; i < spaces; i++) {
      cell.add(' ');
    }
    return false;
  }

  private boolean ends(int c) {
    return c < 0 || c == delimiter || lineBreak(c);
  }

  private static boolean lineBreak(int c) {
    return c == '\n' || c == '\r';
  }

  @Override
  public void close() throws IOException {
    taken().forEach(SecretText::wipe);
    cell.clear();
    in.close();
  }
}
