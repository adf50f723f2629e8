/// The list of all keys that do something.
@NullMarked
package org.keyturn.ui.shortcuts;

import org.jspecify.annotations.NullMarked;
