package org.keyturn.platform.dbus;

/// Codes of header fields.
final class HeaderField {
  static final byte PATH = 1;
  static final byte INTERFACE = 2;
  static final byte MEMBER = 3;
  static final byte DESTINATION = 6;
  static final byte SIGNATURE = 8;

  private HeaderField() {}
}
