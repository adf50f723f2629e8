/// What left a vault: the ledger of exports, and the dated copies in this computer's data folder.
@NullMarked
package org.keyturn.vault.exports;

import org.jspecify.annotations.NullMarked;
