/// First start, creating a vault, unlocking it.
@NullMarked
package org.keyturn.ui.unlock;

import org.jspecify.annotations.NullMarked;
