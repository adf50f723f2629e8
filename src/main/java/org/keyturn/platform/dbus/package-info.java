/// A listener on the message buses of Linux, after the D-Bus Specification 0.43. It hears signals
/// and can do nothing else; what it reads is bounded and never trusted.
@NullMarked
package org.keyturn.platform.dbus;

import org.jspecify.annotations.NullMarked;
