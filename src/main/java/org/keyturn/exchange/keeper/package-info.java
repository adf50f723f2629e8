/// Keeper's document. Its table is among the other tables.
@NullMarked
package org.keyturn.exchange.keeper;

import org.jspecify.annotations.NullMarked;
