/// Vaults and sessions at work.
@NullMarked
package org.keyturn.vault.engine;

import org.jspecify.annotations.NullMarked;
