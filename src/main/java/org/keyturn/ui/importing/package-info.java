/// The import dialog.
@NullMarked
package org.keyturn.ui.importing;

import org.jspecify.annotations.NullMarked;
