/// When the window locks by itself.
@NullMarked
package org.keyturn.ui.locking;

import org.jspecify.annotations.NullMarked;
