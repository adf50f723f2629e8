/// Controls and looks that know no feature: icons, labels, cards, buttons, the strength meter, and
/// the names of their styles.
@NullMarked
package org.keyturn.ui.controls;

import org.jspecify.annotations.NullMarked;
