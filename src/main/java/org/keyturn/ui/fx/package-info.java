/// JavaFX's side of jobs, time, clipboard and looks.
@NullMarked
package org.keyturn.ui.fx;

import org.jspecify.annotations.NullMarked;
