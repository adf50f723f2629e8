/// Tables as vaults: what the columns of a table mean, and what its rows become.
@NullMarked
package org.keyturn.exchange.table;

import org.jspecify.annotations.NullMarked;
