/// The security check: what could be mended in a vault, and the way to each item.
@NullMarked
package org.keyturn.ui.health;

import org.jspecify.annotations.NullMarked;
