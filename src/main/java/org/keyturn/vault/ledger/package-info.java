/// The exports that a vault made, and what became of them.
@NullMarked
package org.keyturn.vault.ledger;

import org.jspecify.annotations.NullMarked;
