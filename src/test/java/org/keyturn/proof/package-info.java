/// Proofs on whole vaults: damage, residue, salvage.
@NullMarked
package org.keyturn.proof;

import org.jspecify.annotations.NullMarked;
