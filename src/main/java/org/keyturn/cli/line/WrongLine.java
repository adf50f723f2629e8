package org.keyturn.cli.line;

/// A command line that is none.
public final class WrongLine extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String text;

  WrongLine(String text) {
    super(text);
    this.text = text;
  }

  /// One line for the person, beginning with the program's name.
  public String text() {
    return text;
  }
}
