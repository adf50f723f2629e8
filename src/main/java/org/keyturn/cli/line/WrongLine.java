package org.keyturn.cli.line;

/// A command line that is none. Its message is one line for the person, beginning with the
/// program's name.
public final class WrongLine extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongLine(String message) {
    super(message);
  }
}
