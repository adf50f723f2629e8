/// What surrounds a vault: this computer's folder and names, and the rules for master passwords.
@NullMarked
package org.keyturn.vault.environment;

import org.jspecify.annotations.NullMarked;
