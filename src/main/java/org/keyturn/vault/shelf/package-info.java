/// The copies of vaults in this computer's data folder.
@NullMarked
package org.keyturn.vault.shelf;

import org.jspecify.annotations.NullMarked;
