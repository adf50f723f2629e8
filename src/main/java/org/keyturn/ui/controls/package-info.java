/// Reusable controls that know no feature, and the small interfaces through which features reach
/// the window.
@NullMarked
package org.keyturn.ui.controls;

import org.jspecify.annotations.NullMarked;
