/// Keyturn's own export files; `docs/export-format.md` describes them byte by byte.
@NullMarked
package org.keyturn.exchange.keyturn;

import org.jspecify.annotations.NullMarked;
