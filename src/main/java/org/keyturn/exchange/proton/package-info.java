/// Proton Pass's exports: what its items hold, wherever they stand.
@NullMarked
package org.keyturn.exchange.proton;

import org.jspecify.annotations.NullMarked;
