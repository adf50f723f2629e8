/// The import dialog.
@NullMarked
package org.keyturn.ui.exchange.intake;

import org.jspecify.annotations.NullMarked;
