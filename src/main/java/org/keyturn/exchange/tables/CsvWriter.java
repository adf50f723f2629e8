package org.keyturn.exchange.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.keyturn.model.SecretText;

/// Writes tables as RFC 4180 says, in UTF-8: cells are quoted where they must be, records end with
/// a line feed.
final class CsvWriter {
  private final Writer out;
  private final boolean formulaSafe;

  /// @param out stays open
  /// @param formulaSafe whether a cell that a spreadsheet would take for a formula gets a `'` in
  ///   front
  public CsvWriter(OutputStream out, boolean formulaSafe) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    this.formulaSafe = formulaSafe;
  }

  public void header(List<String> names) throws IOException {
    record(names.stream().map(SecretText::of).toList());
  }

  public void record(List<SecretText> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      cell(cells.get(i));
    }
    out.write('\n');
  }

  private void cell(SecretText text) throws IOException {
    boolean formula = formulaSafe && !text.isEmpty() && begins(text.charAt(0));
    boolean quoted = mustBeQuoted(text);
    if (quoted) {
      out.write('"');
    }
    if (formula) {
      out.write('\'');
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        out.write('"');
      }
      out.write(c);
    }
    if (quoted) {
      out.write('"');
    }
  }

  /// Characters with which a formula begins in the usual spreadsheets (OWASP, CSV injection).
  private static boolean begins(char first) {
    return "=+-@\t\r\n".indexOf(first) >= 0;
  }

  private static boolean mustBeQuoted(SecretText text) {
    int last = text.length() - 1;
    boolean edges = last >= 0 && (isSpace(text.charAt(0)) || isSpace(text.charAt(last)));
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if (c == ',' || c == ';' || c == '\t' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return edges;
  }

  private static boolean isSpace(char c) {
    return c == ' ';
  }

  /// Hands everything on that was written.
  public void flush() throws IOException {
    out.flush();
  }
}
