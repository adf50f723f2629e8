/// The choices of this computer.
@NullMarked
package org.keyturn.ui.preferences;

import org.jspecify.annotations.NullMarked;
