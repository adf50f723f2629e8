/// Exports, their ledger, and imports: dialogs over the vault's transfers.
@NullMarked
package org.keyturn.ui.exchange;

import org.jspecify.annotations.NullMarked;
