package org.keyturn.platform.dbus;

/// What came from a bus was no D-Bus, or more than this listener takes. The connection is of no
/// further use.
public final class BrokenBus extends Exception {
  private static final long serialVersionUID = 1;

  BrokenBus(String what) {
    super(what);
  }
}
