/// Zip archives that nobody vouches for.
@NullMarked
package org.keyturn.exchange.zip;

import org.jspecify.annotations.NullMarked;
