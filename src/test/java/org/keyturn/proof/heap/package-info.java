/// Proof of what a locked program still holds in its memory.
@NullMarked
package org.keyturn.proof.heap;

import org.jspecify.annotations.NullMarked;
