/// The turn of the key: one transaction, and what surrounds it.
@NullMarked
package org.keyturn.vault.turn;

import org.jspecify.annotations.NullMarked;
