/// What surrounds a vault: this computer's folder and names, new files of ours, and the rules for
/// master passwords.
@NullMarked
package org.keyturn.vault.environment;

import org.jspecify.annotations.NullMarked;
