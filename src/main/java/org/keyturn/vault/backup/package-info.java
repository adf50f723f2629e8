/// Copies of vaults on this computer: what is known of them, how many are kept, how one is put
/// back.
@NullMarked
package org.keyturn.vault.backup;

import org.jspecify.annotations.NullMarked;
