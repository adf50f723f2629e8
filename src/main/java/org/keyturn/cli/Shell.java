package org.keyturn.cli;

import java.io.OutputStream;

/// What all commands of one process share.
record Shell(
    Tools tools, InputLines input, OutputStream out, Voice voice, Passwords passwords, Mode mode) {

  /// How commands are given and answered.
  ///
  /// @param json whether answers are JSON objects
  /// @param open whether more commands follow on standard input
  record Mode(boolean json, boolean open) {}

  boolean json() {
    return mode.json;
  }

  boolean open() {
    return mode.open;
  }

  /// @return the same for a command that may ask for JSON itself
  Shell with(Given given) {
    boolean json = mode.json || given.has(Grammar.JSON);
    return new Shell(tools, input, out, voice, passwords, new Mode(json, mode.open));
  }

  /// @return the same for the commands of `open`
  Shell opened() {
    return new Shell(tools, input, out, voice, passwords, new Mode(mode.json, true));
  }
}
