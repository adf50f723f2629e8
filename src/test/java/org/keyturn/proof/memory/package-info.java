/// Proof of what the memory of a locked program still holds, as another process sees it.
@NullMarked
package org.keyturn.proof.memory;

import org.jspecify.annotations.NullMarked;
