/// Tables of separated values, from whatever program, and their columns.
@NullMarked
package org.keyturn.exchange.csv;

import org.jspecify.annotations.NullMarked;
