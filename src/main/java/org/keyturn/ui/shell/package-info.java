/// The window itself: navigation, theme, auto-lock, and the JavaFX side of jobs, timers and
/// clipboard.
@NullMarked
package org.keyturn.ui.shell;

import org.jspecify.annotations.NullMarked;
