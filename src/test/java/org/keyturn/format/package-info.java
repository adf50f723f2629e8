/// A reader of vault files made from `docs/vault-format.md` alone: no class of the program is used.
@NullMarked
package org.keyturn.format;

import org.jspecify.annotations.NullMarked;
