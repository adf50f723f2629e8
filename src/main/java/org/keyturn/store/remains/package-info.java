/// What can still be read of a damaged file.
@NullMarked
package org.keyturn.store.remains;

import org.jspecify.annotations.NullMarked;
