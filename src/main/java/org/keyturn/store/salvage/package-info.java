/// What can still be read of a damaged file, without SQLite.
@NullMarked
package org.keyturn.store.salvage;

import org.jspecify.annotations.NullMarked;
