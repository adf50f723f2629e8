/// Which items are like which, and what two of them are together: pure functions of the model.
@NullMarked
package org.keyturn.vault.match;

import org.jspecify.annotations.NullMarked;
