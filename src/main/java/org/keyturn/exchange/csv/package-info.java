/// Separated values as text: taken apart however they are written, and put together as they should
/// be.
@NullMarked
package org.keyturn.exchange.csv;

import org.jspecify.annotations.NullMarked;
