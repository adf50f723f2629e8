/// Bitwarden's item schema, with what Keyturn adds to it: single items from JSON and back.
@NullMarked
package org.keyturn.exchange.schema;

import org.jspecify.annotations.NullMarked;
