/// Proof that the window does not notice how much is in a vault.
@NullMarked
package org.keyturn.proof.window;

import org.jspecify.annotations.NullMarked;
