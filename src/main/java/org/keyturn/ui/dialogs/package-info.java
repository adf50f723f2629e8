/// Screens, dialogs above them, and the parts that several dialogs share.
@NullMarked
package org.keyturn.ui.dialogs;

import org.jspecify.annotations.NullMarked;
