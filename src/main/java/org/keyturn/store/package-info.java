/// The SQLite file: schema, headers, transactions. Carries sealed records that it cannot read; the
/// only room that knows SQL.
@NullMarked
package org.keyturn.store;

import org.jspecify.annotations.NullMarked;
