/// The export dialog, and the ledger of exports.
@NullMarked
package org.keyturn.ui.exporting;

import org.jspecify.annotations.NullMarked;
