/// Bitwarden's JSON, plain and protected by a password, and its item schema with what Keyturn adds
/// to it.
@NullMarked
package org.keyturn.exchange.bitwarden;

import org.jspecify.annotations.NullMarked;
