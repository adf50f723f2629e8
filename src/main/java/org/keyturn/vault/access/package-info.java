/// What opens a vault: the master password, and the key file of the vaults that have one.
@NullMarked
package org.keyturn.vault.access;

import org.jspecify.annotations.NullMarked;
