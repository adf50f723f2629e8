/// The palette: everything in an open vault, and everything that can be done, by typing a few
/// letters of its name.
@NullMarked
package org.keyturn.ui.palette;

import org.jspecify.annotations.NullMarked;
