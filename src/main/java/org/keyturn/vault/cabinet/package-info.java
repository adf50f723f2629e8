/// The open vault file behind one lock, and the reading of all that it holds.
@NullMarked
package org.keyturn.vault.cabinet;

import org.jspecify.annotations.NullMarked;
