/// What readers of other programs' files have in common: an item that is put together piece by
/// piece, and how such programs write names, addresses and dates.
@NullMarked
package org.keyturn.exchange.foreign;

import org.jspecify.annotations.NullMarked;
