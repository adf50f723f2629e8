/// What can be done in the window, once for its button, its keys, the palette and the list of keys.
@NullMarked
package org.keyturn.ui.commands;

import org.jspecify.annotations.NullMarked;
