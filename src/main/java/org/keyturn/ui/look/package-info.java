/// Looks that know no feature: icons, labels, cards, buttons, and the names of their styles.
@NullMarked
package org.keyturn.ui.look;

import org.jspecify.annotations.NullMarked;
