package org.keyturn.platform.dbus;

import java.util.Optional;

/// A signal that was heard. Names that were missing are empty.
///
/// @param path of the object that it is about
/// @param flag its argument, if it has one boolean and nothing else
public record BusSignal(String path, String type, String member, Optional<Boolean> flag) {

  /// @param type the interface that defines the signal
  public boolean is(String type, String member) {
    return this.type.equals(type) && this.member.equals(member);
  }
}
