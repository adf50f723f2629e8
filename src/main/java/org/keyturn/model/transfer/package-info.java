/// How whole vaults travel between rooms: what can be read from one and poured into another.
@NullMarked
package org.keyturn.model.transfer;

import org.jspecify.annotations.NullMarked;
