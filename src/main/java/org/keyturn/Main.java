package org.keyturn;

/// Starts Keyturn.
public final class Main {
  private Main() {}

  static void main(String[] args) {
    System.exit(args.length == 0 ? 0 : 2);
  }
}
